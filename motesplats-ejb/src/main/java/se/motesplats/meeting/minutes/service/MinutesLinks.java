package se.motesplats.meeting.minutes.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.MinutesStatus;

/**
 * Where somebody can go from a meeting to its minutes.
 *
 * @param status null if the caller does not write them, or there are none
 * @param makeable whether the caller can make them
 * @param readable whether the caller can read them
 * @param answering whether the caller is asked to approve them
 */
public record MinutesLinks(
        @Nullable MinutesStatus status, boolean makeable, boolean readable, boolean answering)
        implements Serializable {

    static final MinutesLinks NONE = new MinutesLinks(null, false, false, false);

    /** Whether there is anything to show. */
    public boolean isAny() {
        return makeable || readable || answering || status != null;
    }
}
