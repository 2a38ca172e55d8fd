package se.motesplats.shared.list.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.list.service.Sort;

/**
 * The address of a list, which says all that is chosen: it can be kept, sent, and followed without
 * scripts. A change begins again with the first page.
 */
public final class ListAddress implements Serializable {

    private static final String SORT = "sort";
    private static final String PAGE = "page";

    private final String path;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, String> filters = new LinkedHashMap<>();
    private String sort = "";

    public ListAddress(String path) {
        this.path = path;
    }

    /** What the list is about; stays when the filters are taken away. */
    public ListAddress keep(String name, @Nullable Object value) {
        put(kept, name, value);
        return this;
    }

    /** What limits the list; null and empty limit nothing. */
    public ListAddress filter(String name, @Nullable Object value) {
        put(filters, name, value);
        return this;
    }

    /** The order, where it is not the usual one. */
    public ListAddress sort(Sort<?> chosen, Sort<?> usual) {
        sort = chosen.equals(usual) ? "" : chosen.inWords();
        return this;
    }

    private static void put(Map<String, String> into, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (!text.isEmpty()) {
            into.put(name, text);
        }
    }

    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    /** The same list with one thing chosen otherwise; empty takes it away. */
    public String with(String name, String value) {
        Map<String, String> all = all();
        all.put(name, value);
        return link(path, all);
    }

    /** The same list from the beginning. */
    public String here() {
        return link(path, all());
    }

    public String inOrder(String order) {
        return with(SORT, order);
    }

    public String page(int number) {
        return with(PAGE, String.valueOf(number));
    }

    /** The list without any filter, in the same order. */
    public String everything() {
        Map<String, String> rest = new LinkedHashMap<>(kept);
        rest.put(SORT, sort);
        return link(path, rest);
    }

    /** Another page or a file about the same rows in the same order. */
    public String at(String otherPath) {
        return link(otherPath, all());
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(kept);
        all.putAll(filters);
        all.put(SORT, sort);
        return all;
    }

    private static String link(String path, Map<String, String> parameters) {
        String query =
                parameters.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> e.getKey() + '=' + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + '?' + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
