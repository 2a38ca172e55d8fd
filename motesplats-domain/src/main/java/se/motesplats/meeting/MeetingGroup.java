package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.Scope;

/**
 * A group that meets again and again, such as Gemensam utvecklingsgrupp: what it is for, whose it
 * is, and how it usually meets.
 */
@Entity
@Table(name = "meeting_group")
public class MeetingGroup extends BaseEntity {

    /**
     * Working days before a meeting on which it is reminded of, unless the group says otherwise.
     */
    public static final int USUAL_REMIND_DAYS = 2;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Organisation owner;

    private String name;
    private @Nullable String purpose;

    @Enumerated(EnumType.STRING)
    private GroupStatus status = GroupStatus.ACTIVE;

    private boolean open;

    @Enumerated(EnumType.STRING)
    private @Nullable DayOfWeek weekday;

    @Column(name = "starts_at")
    private @Nullable LocalTime startsAt;

    private int minutes = 120;

    @Embedded private MeetingPlace place = new MeetingPlace();

    @Column(name = "collect_days")
    private int collectDays = 7;

    @Column(name = "remind_days")
    private int remindDays = USUAL_REMIND_DAYS;

    protected MeetingGroup() {}

    public MeetingGroup(Organisation owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /**
     * Says what it is.
     *
     * @param isOpen whether everybody may read about it and ask to take part
     */
    public void describe(
            String newName, @Nullable String newPurpose, GroupStatus newStatus, boolean isOpen) {
        name = newName;
        purpose = newPurpose;
        status = newStatus;
        open = isOpen;
    }

    /**
     * Says how it usually meets; new meetings begin with this, and each may differ.
     *
     * @param newStartsAt on the wall clock; null if that differs
     * @param newMinutes how long
     * @param newCollectDays how many days before a meeting its points are collected until
     */
    public void usually(
            @Nullable DayOfWeek newWeekday,
            @Nullable LocalTime newStartsAt,
            int newMinutes,
            MeetingPlace newPlace,
            int newCollectDays) {
        weekday = newWeekday;
        startsAt = newStartsAt;
        minutes = newMinutes;
        place = newPlace;
        collectDays = newCollectDays;
    }

    public Organisation getOwner() {
        return owner;
    }

    public String getName() {
        return name;
    }

    public Optional<String> getPurpose() {
        return Optional.ofNullable(purpose);
    }

    public GroupStatus getStatus() {
        return status;
    }

    public boolean isOpen() {
        return open;
    }

    public Optional<DayOfWeek> getWeekday() {
        return Optional.ofNullable(weekday);
    }

    public Optional<LocalTime> getStartsAt() {
        return Optional.ofNullable(startsAt);
    }

    public int getMinutes() {
        return minutes;
    }

    public MeetingPlace getPlace() {
        return place;
    }

    public int getCollectDays() {
        return collectDays;
    }

    /** How many working days before a meeting it is reminded of; 0 for never. */
    public int getRemindDays() {
        return remindDays;
    }

    /**
     * @param workingDays before a meeting; 0 for no reminders
     */
    public void remindBefore(int workingDays) {
        remindDays = workingDays;
    }

    /** The last day on which points are collected for a meeting of that day. */
    public LocalDate collectsUntil(LocalDate meetingDay) {
        return meetingDay.minusDays(collectDays);
    }

    public Scope scope() {
        return owner.scope();
    }
}
