package se.motesplats.proposal.review.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.ProposalQuery;
import se.motesplats.shared.NotFound;

/** What a list of proposals is searched for, and the addresses that say it. */
public class ProposalListAddress {

    private static final String PAGE = "/proposal/list.xhtml";
    private @Nullable Long eventId;
    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String format;
    private @Nullable Long organisation;
    private @Nullable String unreviewed;
    private @Nullable String sort;
    private @Nullable Integer page;

    ProposalQuery query() {
        String by = sort == null ? "" : sort;
        boolean descending = by.startsWith("-");
        String name = descending ? by.substring(1) : by;
        ProposalQuery.Order order =
                Arrays.stream(ProposalQuery.Order.values())
                        .filter(o -> o.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(ProposalQuery.Order.RECEIVED);
        return new ProposalQuery(
                eventId(),
                text == null ? "" : text,
                chosen(ProposalStatus.class, status),
                chosen(ProposalFormat.class, format),
                organisation,
                "true".equals(unreviewed),
                order,
                descending);
    }

    /** Names that are not among the constants are passed over: an address may be old. */
    static <E extends Enum<E>> Set<E> chosen(Class<E> type, @Nullable String names) {
        Set<String> asked = new HashSet<>(Arrays.asList((names == null ? "" : names).split(",")));
        return EnumSet.allOf(type).stream()
                .filter(e -> asked.contains(e.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    static <E extends Enum<E>> String switched(Set<E> on, E value) {
        return Arrays.stream(value.getDeclaringClass().getEnumConstants())
                .filter(e -> on.contains(e) != (e == value))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    /** The same list in another order; asked for twice, the other way round. */
    public String sortLink(String column) {
        return link(Map.of("sort", column.equals(sort) ? turned(column) : column));
    }

    private static String turned(String column) {
        return column.startsWith("-") ? column.substring(1) : '-' + column;
    }

    /** For {@code aria-sort}. */
    public String sorted(String column) {
        if (column.equals(sort)) {
            return "ascending";
        }
        return ("-" + column).equals(sort) ? "descending" : "none";
    }

    public String pageLink(int number) {
        return link(Map.of("page", String.valueOf(number)));
    }

    /** The list without any filter. */
    public String getAllLink() {
        return PAGE + "?event=" + eventId();
    }

    public String getExportLink() {
        return "/proposal/export.xhtml" + link(Map.of()).substring(PAGE.length());
    }

    String link(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", text);
        put(parameters, "status", status);
        put(parameters, "format", format);
        put(parameters, "organisation", organisation);
        put(parameters, "unreviewed", unreviewed);
        put(parameters, "sort", sort);
        parameters.putAll(changes);
        return PAGE
                + "?event="
                + eventId()
                + parameters.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(
                                e ->
                                        '&'
                                                + e.getKey()
                                                + '='
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        parameters.put(name, value == null ? "" : value.toString());
    }

    long eventId() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    public boolean isFiltered() {
        return (text != null && !text.isBlank())
                || (status != null && !status.isEmpty())
                || (format != null && !format.isEmpty())
                || organisation != null
                || "true".equals(unreviewed);
    }

    public boolean isOrganisation(long id) {
        return organisation != null && organisation == id;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getFormat() {
        return format;
    }

    public void setFormat(@Nullable String format) {
        this.format = format;
    }

    public @Nullable Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable Long organisation) {
        this.organisation = organisation;
    }

    public @Nullable String getUnreviewed() {
        return unreviewed;
    }

    public void setUnreviewed(@Nullable String unreviewed) {
        this.unreviewed = unreviewed;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable Integer getPage() {
        return page;
    }

    public void setPage(@Nullable Integer page) {
        this.page = page;
    }
}
