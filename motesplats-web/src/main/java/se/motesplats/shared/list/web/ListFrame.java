package se.motesplats.shared.list.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.service.Sort;

/**
 * What stands around the rows of a list: the filters that limit it, its headings, its columns and
 * its pages. The tags m:listHead, m:headings and m:turns show it.
 */
public final class ListFrame implements Serializable {

    private final ListName name;
    private final ListAddress address;
    private final String order;
    private final List<ListColumn> columns;
    private final Set<String> switched;
    private final List<ListPill> pills = new ArrayList<>();
    private int pages = 1;
    private int page = 1;

    /**
     * @param switched the columns that the reader wants otherwise than usual
     */
    public ListFrame(
            ListName name,
            ListAddress address,
            Sort<?> sort,
            List<ListColumn> columns,
            Set<String> switched) {
        this.name = name;
        this.address = address;
        this.order = sort.inWords();
        this.columns = List.copyOf(columns);
        this.switched = Set.copyOf(switched);
    }

    /**
     * Says that a filter limits the list.
     *
     * @param parameter its name in the address
     * @param key text key of what is filtered
     * @param value what is chosen, in words; null and empty for nothing
     */
    public ListFrame pill(String parameter, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            pills.add(new ListPill(key, value, address.with(parameter, "")));
        }
        return this;
    }

    /**
     * Turns to a page, as far as there are so many.
     *
     * @param asked what the address says
     * @return the number of rows before it
     */
    public int turn(@Nullable String asked, int rows, int size) {
        pages = Math.max(1, (rows + size - 1) / size);
        int number = asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
        page = Math.min(Math.max(1, number), pages);
        return (page - 1) * size;
    }

    public String getName() {
        return name.name();
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListPill> getPills() {
        return pills;
    }

    public boolean isFiltered() {
        return address.isFiltered();
    }

    /** The headings of what is shown, in their order. */
    public List<ListHeading> getHeadings() {
        return columns.stream().filter(c -> c.isShown(switched)).map(this::heading).toList();
    }

    private ListHeading heading(ListColumn column) {
        if (column.order().isEmpty()) {
            return new ListHeading(column.key(), column.look(), "none", "");
        }
        boolean up = order.equals(column.name());
        boolean down = order.equals('-' + column.name());
        String next = up ? '-' + column.name() : down ? column.name() : column.order();
        return new ListHeading(
                column.key(),
                column.look(),
                up ? "ascending" : down ? "descending" : "none",
                address.inOrder(next));
    }

    /** Whether a column is shown. */
    public boolean shows(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column) && c.isShown(switched));
    }

    /** The columns that people choose among. */
    public List<ListColumn> getChoices() {
        return columns.stream().filter(c -> c.kind() != ListColumn.Kind.ALWAYS).toList();
    }

    public boolean isUsual(ListColumn column) {
        return column.kind() == ListColumn.Kind.USUAL;
    }

    /** Whether the reader has chosen other columns than everybody gets. */
    public boolean isChosen() {
        return !switched.isEmpty();
    }

    public int getPages() {
        return pages;
    }

    public int getPage() {
        return page;
    }

    public String getBefore() {
        return address.page(page - 1);
    }

    public String getAfter() {
        return address.page(page + 1);
    }

    /** The same page again. */
    public String here() {
        return page == 1 ? address.here() : address.page(page);
    }
}
