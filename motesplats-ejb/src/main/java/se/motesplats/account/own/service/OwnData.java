package se.motesplats.account.own.service;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind that are stored about somebody.
 *
 * @param key names its texts: {@code own.<key>} says what it is, {@code own.<key>.kept} how long it
 *     is kept
 * @param columns name theirs: {@code own.column.<column>}
 * @param rows values of the columns: texts, numbers, days, moments, constants, words; an empty text
 *     for none
 */
public record OwnData(String key, List<String> columns, List<List<Object>> rows) {

    /**
     * Something that is not a constant of the code, and has words all the same.
     *
     * @param name as files for programs call it
     * @param key of its text
     */
    public record Word(String name, String key) {
        @Override
        public String toString() {
            return name;
        }
    }

    public OwnData {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A row of it. */
    public static List<Object> row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> Objects.requireNonNullElse(value, (Object) ""))
                .toList();
    }
}
