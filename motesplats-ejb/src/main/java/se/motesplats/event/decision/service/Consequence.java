package se.motesplats.event.decision.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a change does, in the language of whoever reads it.
 *
 * @param key text key, such as {@code event.happens.seats.kept}
 * @param data what fills its placeholders: numbers, days, moments, constants, text
 */
public record Consequence(ConsequenceArea area, String key, List<Object> data)
        implements Serializable {

    public Consequence {
        data = new ArrayList<>(data);
    }

    /** A line of a key and what fills it. */
    public static Consequence of(ConsequenceArea area, String key, Object... data) {
        return new Consequence(area, key, List.of(data));
    }
}
