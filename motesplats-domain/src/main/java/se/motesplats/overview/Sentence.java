package se.motesplats.overview;

import java.util.List;

/**
 * Something to say, in the language of whoever reads it.
 *
 * @param key text key, such as {@code overview.seats.named}
 * @param data what fills its placeholders: numbers, days, constants, text
 */
public record Sentence(String key, List<Object> data) {

    public Sentence {
        data = List.copyOf(data);
    }

    /** A sentence of a key and what fills it. */
    public static Sentence of(String key, Object... data) {
        return new Sentence(key, List.of(data));
    }
}
