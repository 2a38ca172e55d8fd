package se.motesplats.shared.list.web;

/**
 * The heading of a column.
 *
 * @param sorted for {@code aria-sort}
 * @param to the list sorted by it; empty where it cannot be
 */
public record ListHeading(String key, String look, String sorted, String to) {

    public boolean isSortable() {
        return !to.isEmpty();
    }

    public boolean isCurrent() {
        return !sorted.equals("none");
    }
}
