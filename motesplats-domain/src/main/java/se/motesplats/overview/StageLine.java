package se.motesplats.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stage of an event, as the caller may see it.
 *
 * @param said how it stands, numbers first
 * @param next what comes next, by {@code on}; null where nothing is planned
 * @param on the day of what comes next
 * @param action text key of the one thing that the caller can do here; null for nothing
 * @param page where that is done, from the context root with its parameters; null without action
 */
public record StageLine(
        Stage stage,
        StageState state,
        Sentence said,
        @Nullable Sentence next,
        @Nullable LocalDate on,
        @Nullable String action,
        @Nullable String page) {

    /** A stage that only says how it stands. */
    public static StageLine of(Stage stage, StageState state, Sentence said) {
        return new StageLine(stage, state, said, null, null, null, null);
    }

    /** The same, with what comes next and its day. */
    public StageLine next(String key, LocalDate day) {
        return new StageLine(stage, state, said, Sentence.of(key, day), day, action, page);
    }

    /** The same at an event that is over: nothing is to be done about it any more. */
    public StageLine past() {
        return state == StageState.AHEAD
                ? resting()
                : new StageLine(stage, StageState.DONE, said, null, null, null, null);
    }

    /** The same at an event that is cancelled or postponed: it waits for nobody. */
    public StageLine resting() {
        return new StageLine(
                stage,
                state == StageState.WAITS ? StageState.UNDER_WAY : state,
                said,
                null,
                null,
                null,
                null);
    }

    /** The same, with what the caller can do. */
    public StageLine action(String key, String where) {
        return new StageLine(stage, state, said, next, on, key, where);
    }
}
