package se.motesplats.shared.list.web;

import java.io.Serializable;
import java.util.Set;

/**
 * A column of a list.
 *
 * @param name in the address, and in what a person has chosen
 * @param key text key of its heading
 * @param order what the list is sorted by when the heading is pressed first; empty for a column
 *     without an order
 * @param look CSS classes of the heading
 */
public record ListColumn(String name, String key, Kind kind, String order, String look)
        implements Serializable {

    /** Whether people choose it. */
    public enum Kind {
        /** Without it nobody knows what a row is about. */
        ALWAYS,
        /** Shown to whoever has not chosen. */
        USUAL,
        /** Shown to whoever has chosen it. */
        EXTRA
    }

    public static ListColumn always(String name, String key) {
        return new ListColumn(name, key, Kind.ALWAYS, "", "");
    }

    public static ListColumn usual(String name, String key) {
        return new ListColumn(name, key, Kind.USUAL, "", "");
    }

    public static ListColumn extra(String name, String key) {
        return new ListColumn(name, key, Kind.EXTRA, "", "");
    }

    /** Can be sorted by, as it is read. */
    public ListColumn sorted() {
        return new ListColumn(name, key, kind, name, look);
    }

    /** Can be sorted by; the largest or latest come first. */
    public ListColumn sortedDown() {
        return new ListColumn(name, key, kind, '-' + name, look);
    }

    /** Holds numbers. */
    public ListColumn numbers() {
        return new ListColumn(name, key, kind, order, "m-number");
    }

    boolean isShown(Set<String> switched) {
        return kind == Kind.ALWAYS || (kind == Kind.USUAL) != switched.contains(name);
    }
}
