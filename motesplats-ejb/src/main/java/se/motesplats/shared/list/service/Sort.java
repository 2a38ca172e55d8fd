package se.motesplats.shared.list.service;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list.
 *
 * @param descending the other way round than the column is read
 */
public record Sort<E extends Enum<E>>(E by, boolean descending) implements Serializable {

    public static <E extends Enum<E>> Sort<E> by(E column) {
        return new Sort<>(column, false);
    }

    /**
     * As an address says it, {@code title} or {@code -title}.
     *
     * @param usual what is meant where nothing is said, or something that is no column: an address
     *     may be old
     */
    public static <E extends Enum<E>> Sort<E> of(@Nullable String said, Sort<E> usual) {
        String name = said == null ? "" : said.replaceFirst("^-", "");
        for (E column : usual.by.getDeclaringClass().getEnumConstants()) {
            if (column.name().equalsIgnoreCase(name)) {
                return new Sort<>(column, said != null && said.startsWith("-"));
            }
        }
        return usual;
    }

    /** As an address says it. */
    public String inWords() {
        return (descending ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
    }

    /** For a statement: what follows each column that is turned. */
    public String direction() {
        return descending ? " desc" : "";
    }
}
