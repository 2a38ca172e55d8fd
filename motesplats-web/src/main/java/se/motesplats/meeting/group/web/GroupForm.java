package se.motesplats.meeting.group.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.SaveGroup;

/** What is said about a group, as it is typed. */
public class GroupForm implements Serializable {

    private @Nullable Long ownerId;
    private String name = "";
    private @Nullable String purpose;
    private GroupStatus status = GroupStatus.ACTIVE;
    private boolean open;
    private @Nullable DayOfWeek weekday;
    private @Nullable LocalTime startsAt;
    private @Nullable Integer minutes = 120;
    private AttendanceMode mode = AttendanceMode.ON_SITE;
    private @Nullable String place;
    private @Nullable String joinLink;
    private @Nullable Integer collectDays = 7;
    private @Nullable Integer remindDays = MeetingGroup.USUAL_REMIND_DAYS;

    void show(GroupDetails group) {
        ownerId = group.ownerId();
        name = group.name();
        purpose = group.purpose();
        status = group.status();
        open = group.open();
        weekday = group.weekday();
        startsAt = group.startsAt();
        minutes = group.minutes();
        mode = group.mode();
        place = group.place();
        joinLink = group.joinLink();
        collectDays = group.collectDays();
        remindDays = group.remindDays();
    }

    SaveGroup command(@Nullable Long id, int version) {
        return new SaveGroup(
                id,
                version,
                ownerId,
                name,
                purpose,
                status,
                open,
                weekday,
                startsAt,
                minutes == null ? 0 : minutes,
                mode,
                isOnSite() ? place : null,
                isOnline() ? joinLink : null,
                collectDays == null ? -1 : collectDays,
                remindDays == null ? -1 : remindDays);
    }

    public boolean isOnSite() {
        return mode != AttendanceMode.ONLINE;
    }

    public boolean isOnline() {
        return mode != AttendanceMode.ON_SITE;
    }

    public GroupStatus[] getStatuses() {
        return GroupStatus.values();
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    public AttendanceMode[] getModes() {
        return AttendanceMode.values();
    }

    public @Nullable Long getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(@Nullable Long ownerId) {
        this.ownerId = ownerId;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public GroupStatus getStatus() {
        return status;
    }

    public void setStatus(GroupStatus status) {
        this.status = status;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public @Nullable DayOfWeek getWeekday() {
        return weekday;
    }

    public void setWeekday(@Nullable DayOfWeek weekday) {
        this.weekday = weekday;
    }

    public @Nullable LocalTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable LocalTime startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public AttendanceMode getMode() {
        return mode;
    }

    public void setMode(AttendanceMode mode) {
        this.mode = mode;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getJoinLink() {
        return joinLink;
    }

    public void setJoinLink(@Nullable String joinLink) {
        this.joinLink = joinLink;
    }

    public @Nullable Integer getRemindDays() {
        return remindDays;
    }

    public void setRemindDays(@Nullable Integer remindDays) {
        this.remindDays = remindDays;
    }

    public @Nullable Integer getCollectDays() {
        return collectDays;
    }

    public void setCollectDays(@Nullable Integer collectDays) {
        this.collectDays = collectDays;
    }
}
