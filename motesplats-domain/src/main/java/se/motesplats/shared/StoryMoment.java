package se.motesplats.shared;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moments of the demo's story that its clock goes to with one click, in their order. They are
 * days of Mötesplats IFO 2021, of which the demo's data tell: proposals were received until 20
 * September, seats are named until 14 October, and it is held on 11 November.
 */
public enum StoryMoment {
    /** Most have come in, and there are four days left. */
    PROPOSALS(LocalDateTime.of(2021, 9, 16, 9, 0)),
    /** Six days are left to name people; what was accepted has no time yet. */
    SEATS(LocalDateTime.of(2021, 10, 8, 9, 0)),
    /** People stand at the door. */
    MORNING(LocalDateTime.of(2021, 11, 11, 8, 15)),
    /** The day after. */
    AFTERWARDS(LocalDateTime.of(2021, 11, 12, 10, 0)),
    /** The real time. */
    TODAY(null);

    /** With which the demo opens: something waits for everybody. */
    public static final StoryMoment FIRST = SEATS;

    private final @Nullable LocalDateTime at;

    StoryMoment(@Nullable LocalDateTime at) {
        this.at = at;
    }

    /** By the local clock; empty for the real time. */
    public Optional<LocalDateTime> at() {
        return Optional.ofNullable(at);
    }
}
