package se.motesplats.shared.api.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NormalForm;

/**
 * Reads parameters of a query. They come as text, because Jakarta REST answers one that it cannot
 * convert with "not found".
 */
public final class ApiParameter {

    private ApiParameter() {}

    /**
     * An id; null if it was not given.
     *
     * @throws InvalidInput if it is not a number
     */
    public static @Nullable Long id(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidInput(name, "{api.problem.id}");
        }
        return Long.valueOf(text);
    }

    /**
     * An id that is needed.
     *
     * @throws InvalidInput if it is missing or not a number
     */
    public static long requiredId(String name, @Nullable String text) {
        Long id = id(name, text);
        if (id == null) {
            throw new InvalidInput(name, "{api.problem.missing}");
        }
        return id;
    }

    /**
     * One of the values of an enum, in lower case.
     *
     * @throws InvalidInput if it is none of them
     */
    public static <E extends Enum<E>> E choice(
            String name, @Nullable String text, Class<E> type, E otherwise) {
        if (text == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(name, "{api.problem.choice}"));
    }

    /**
     * Free text to search for; null if it was not given.
     *
     * @throws InvalidInput if it is longer than the longest text it could be a part of, or holds
     *     control characters, which no stored line has and the database refuses
     */
    public static @Nullable String text(String name, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            throw new InvalidInput(name, "{api.problem.tooLong}");
        }
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(name, "{api.problem.singleLine}");
        }
        return text == null ? null : NormalForm.of(text);
    }
}
