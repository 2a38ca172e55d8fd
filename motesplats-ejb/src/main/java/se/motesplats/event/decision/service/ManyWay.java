package se.motesplats.event.decision.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;

/** What several events become by one decision. */
public enum ManyWay {
    ON_SITE(AttendanceMode.ON_SITE, null),
    HYBRID(AttendanceMode.HYBRID, null),
    ONLINE(AttendanceMode.ONLINE, null),
    POSTPONED(null, EventStatus.POSTPONED),
    CANCELLED(null, EventStatus.CANCELLED),
    PLANNED(null, EventStatus.PLANNED);

    private final @Nullable AttendanceMode mode;
    private final @Nullable EventStatus status;

    ManyWay(@Nullable AttendanceMode mode, @Nullable EventStatus status) {
        this.mode = mode;
        this.status = status;
    }

    @Nullable AttendanceMode mode() {
        return mode;
    }

    @Nullable EventStatus status() {
        return status;
    }

    /** Whether people come to a house, so that each event needs one. */
    public boolean needsHouse() {
        return mode == AttendanceMode.ON_SITE || mode == AttendanceMode.HYBRID;
    }

    /** Whether people take part online, so that each event needs a link. */
    public boolean needsLink() {
        return mode == AttendanceMode.HYBRID || mode == AttendanceMode.ONLINE;
    }

    /** Whether an event that is so now becomes something else. */
    boolean changes(AttendanceMode held, EventStatus is) {
        return mode == null ? is != status : is == EventStatus.PLANNED && held != mode;
    }
}
