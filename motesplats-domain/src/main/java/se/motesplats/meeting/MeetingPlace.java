package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.shared.RuleViolation;

/** Where and how people meet: at a house, by a link, or both. */
@Embeddable
public class MeetingPlace {

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_mode")
    private AttendanceMode mode = AttendanceMode.ON_SITE;

    private @Nullable String place;

    @Column(name = "join_link")
    private @Nullable String joinLink;

    protected MeetingPlace() {}

    /**
     * A meeting that is only online has no house, and one that is only at the house has no link, so
     * that nothing goes on naming them.
     */
    public MeetingPlace(AttendanceMode mode, @Nullable String place, @Nullable String joinLink) {
        this.mode = mode;
        this.place = mode == AttendanceMode.ONLINE ? null : place;
        this.joinLink = mode == AttendanceMode.ON_SITE ? null : joinLink;
    }

    /**
     * Refuses a place that nobody could come to.
     *
     * @throws RuleViolation {@code error.meeting.placeMissing}
     */
    public static void requirePlace(AttendanceMode mode, @Nullable String place) {
        if (mode != AttendanceMode.ONLINE && place == null) {
            throw new RuleViolation("error.meeting.placeMissing");
        }
    }

    /**
     * Refuses a meeting online that nobody could join.
     *
     * @throws RuleViolation {@code error.meeting.linkMissing}
     */
    public static void requireLink(AttendanceMode mode, @Nullable String joinLink) {
        if (mode != AttendanceMode.ON_SITE && joinLink == null) {
            throw new RuleViolation("error.meeting.linkMissing");
        }
    }

    public AttendanceMode getMode() {
        return mode;
    }

    public Optional<String> getPlace() {
        return Optional.ofNullable(place);
    }

    public Optional<String> getJoinLink() {
        return Optional.ofNullable(joinLink);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeetingPlace that
                && mode == that.mode
                && Objects.equals(place, that.place)
                && Objects.equals(joinLink, that.joinLink);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mode, place, joinLink);
    }
}
