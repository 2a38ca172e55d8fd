package se.motesplats.shared.list.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.text.web.Texts;

/**
 * One of the values that a filter can have.
 *
 * @param value as the address says it; empty for all
 */
public record ListChoice(String value, String text, boolean chosen) implements Serializable {

    public static ListChoice of(Object value, String text, Object chosen) {
        return new ListChoice(value.toString(), text, value.toString().equals(chosen.toString()));
    }

    /** The constants of an enum, to choose one. */
    public static <E extends Enum<E>> List<ListChoice> of(
            E[] all, @Nullable E chosen, Texts texts) {
        return Arrays.stream(all)
                .map(e -> new ListChoice(e.name(), texts.name(e), e == chosen))
                .toList();
    }

    /** What the chosen one is called; null where none is. */
    public static @Nullable String chosenOf(List<ListChoice> choices) {
        return choices.stream()
                .filter(ListChoice::chosen)
                .map(ListChoice::text)
                .findFirst()
                .orElse(null);
    }

    /** The constant of that name; null for any other word, as an address may be old. */
    public static <E extends Enum<E>> @Nullable E among(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(null);
    }
}
