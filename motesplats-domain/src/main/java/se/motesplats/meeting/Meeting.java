package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;

/**
 * One meeting of a group. Its day and time are those of the wall clock, so that 13.30 stays 13.30
 * whatever happens to summer time between; how long it is, is counted in minutes that pass.
 */
@Entity
public class Meeting extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private MeetingGroup meetingGroup;

    private LocalDate day;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    private int minutes;

    @Embedded private MeetingPlace place;

    private @Nullable String theme;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status = MeetingStatus.PLANNED;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    private int sequence;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Meeting() {}

    /**
     * A meeting of the group.
     *
     * @param minutes how long
     * @throws RuleViolation if the clock jumps over that time
     */
    public Meeting(
            MeetingGroup group,
            LocalDate day,
            LocalTime startsAt,
            int minutes,
            MeetingPlace place,
            Instant now) {
        SwedishTime.requireExists(day.atTime(startsAt));
        this.meetingGroup = group;
        this.day = day;
        this.startsAt = startsAt;
        this.minutes = minutes;
        this.place = place;
        this.changedAt = now;
    }

    /**
     * Moves it in time or to another place. Calendars that know it learn of it by the next {@link
     * #getSequence}.
     *
     * @return whether anything is different
     * @throws RuleViolation if it was held or cancelled, or the clock jumps over that time
     */
    public boolean moveTo(
            LocalDate newDay,
            LocalTime newStartsAt,
            int newMinutes,
            MeetingPlace newPlace,
            Instant now) {
        if (day.equals(newDay)
                && startsAt.equals(newStartsAt)
                && minutes == newMinutes
                && place.equals(newPlace)) {
            return false;
        }
        requireOpen();
        SwedishTime.requireExists(newDay.atTime(newStartsAt));
        day = newDay;
        startsAt = newStartsAt;
        minutes = newMinutes;
        place = newPlace;
        sequence++;
        changedAt = now;
        return true;
    }

    /** What the first part is about; null for nothing in particular. */
    public void talkAbout(@Nullable String newTheme) {
        theme = newTheme;
    }

    /**
     * Does not take place.
     *
     * @throws RuleViolation if it was held or cancelled
     */
    public void cancel(@Nullable String reason, Instant now) {
        requireOpen();
        status = MeetingStatus.CANCELLED;
        cancelReason = reason;
        sequence++;
        changedAt = now;
    }

    /** Takes place after all. */
    public void restore(Instant now) {
        if (status != MeetingStatus.CANCELLED) {
            throw new RuleViolation("error.meeting.notCancelled");
        }
        status = MeetingStatus.PLANNED;
        cancelReason = null;
        sequence++;
        changedAt = now;
    }

    /** The call is sent. */
    public void call() {
        requireOpen();
        status = MeetingStatus.CALLED;
    }

    /** It took place. */
    public void hold() {
        requireOpen();
        status = MeetingStatus.HELD;
    }

    /**
     * Refuses one that was held or cancelled.
     *
     * @throws RuleViolation {@code error.meeting.notOpen} with its status
     */
    public void requireOpen() {
        if (!status.isOpen()) {
            throw new RuleViolation("error.meeting.notOpen", status);
        }
    }

    public MeetingGroup getGroup() {
        return meetingGroup;
    }

    public LocalDate getDay() {
        return day;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public int getMinutes() {
        return minutes;
    }

    public MeetingPlace getPlace() {
        return place;
    }

    public Optional<String> getTheme() {
        return Optional.ofNullable(theme);
    }

    public MeetingStatus getStatus() {
        return status;
    }

    public Optional<String> getCancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    /** How often calendars that know it have had to learn of a change. */
    public int getSequence() {
        return sequence;
    }

    /** When it last changed in a way that calendars show. */
    public Instant getChangedAt() {
        return changedAt;
    }

    /** When it begins. */
    public Instant start() {
        return SwedishTime.at(LocalDateTime.of(day, startsAt));
    }

    /** When it ends: after its minutes, also over midnight and when the clock is put on. */
    public Instant end() {
        return start().plus(Duration.ofMinutes(minutes));
    }

    /** The time on the wall clock when it ends. */
    public LocalTime endsAt() {
        return SwedishTime.timeOf(end());
    }

    /** Whether it ends on a later day than it begins. */
    public boolean isOverMidnight() {
        return !SwedishTime.dayOf(end().minusSeconds(1)).equals(day);
    }

    public Scope scope() {
        return meetingGroup.scope();
    }
}
