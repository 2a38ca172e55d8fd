package se.motesplats.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is different since a call was sent.
 *
 * @param title of the point; null where it is about the meeting
 * @param itemId of the point; null likewise
 * @param before what the call said: a text, a {@link LocalDate}, a {@link LocalTime} or a number;
 *     null for nothing, or where only the fact is told
 * @param after what holds now
 */
public record CallChange(
        Kind kind,
        @Nullable Long itemId,
        @Nullable String title,
        @Nullable Serializable before,
        @Nullable Serializable after)
        implements Serializable {

    /** What changed. */
    public enum Kind {
        /** The meeting is on another day. */
        DAY,
        /** It begins at another time. */
        TIME,
        /** It is longer or shorter. */
        LENGTH,
        /** It is at another place. */
        PLACE,
        /** What is said before the points. */
        INTRO,
        /** A point is new. */
        ADDED,
        /** A point is not there any more. */
        REMOVED,
        /** A point is called otherwise. */
        TITLE,
        /** What is said about a point. */
        TEXT,
        /** What the meeting does with it. */
        KIND,
        /** Who presents it. */
        PRESENTER,
        /** How long it may take. */
        MINUTES,
        /** Its documents. */
        FILES,
        /** The points come in another order. */
        ORDER
    }
}
