package se.motesplats.livetext;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.shared.NotFound;

/**
 * Where a text stands.
 *
 * @param kind of what has it; a {@code LiveTextOwner} answers for it
 * @param ownerId which of them
 * @param field which text of it
 */
public record LiveTextPlace(String kind, long ownerId, String field) implements Serializable {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Z_]{1,40}):([0-9]{1,18}):([A-Za-z0-9._-]{1,80})");

    /**
     * As {@link #toString} writes it.
     *
     * @throws NotFound if it names no place
     */
    public static LiveTextPlace of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new NotFound();
        }
        return new LiveTextPlace(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
    }

    @Override
    public String toString() {
        return kind + ':' + ownerId + ':' + field;
    }
}
