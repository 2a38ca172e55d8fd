package se.motesplats.meeting.date.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.GroupDetails;

/** When and where one meeting is, as it is typed. */
public class DateForm implements Serializable {

    private @Nullable LocalDate day;
    private @Nullable LocalTime startsAt;
    private @Nullable Integer minutes = 120;
    private AttendanceMode mode = AttendanceMode.ON_SITE;
    private @Nullable String place;
    private @Nullable String joinLink;
    private @Nullable String theme;

    /** As the group usually meets. */
    void show(GroupDetails group) {
        startsAt = group.startsAt();
        minutes = group.minutes();
        mode = group.mode();
        place = group.place();
        joinLink = group.joinLink();
    }

    void show(MeetingDetails meeting) {
        day = meeting.day();
        startsAt = meeting.startsAt();
        minutes = meeting.minutes();
        mode = meeting.mode();
        place = meeting.place();
        joinLink = meeting.joinLink();
        theme = meeting.theme();
    }

    SaveMeeting command(@Nullable Long id, int version, long group) {
        return new SaveMeeting(
                id,
                version,
                group,
                day == null ? LocalDate.EPOCH : day,
                startsAt == null ? LocalTime.NOON : startsAt,
                minutes == null ? 0 : minutes,
                mode,
                isOnSite() ? place : null,
                isOnline() ? joinLink : null,
                theme);
    }

    public boolean isOnSite() {
        return mode != AttendanceMode.ONLINE;
    }

    public boolean isOnline() {
        return mode != AttendanceMode.ON_SITE;
    }

    public AttendanceMode[] getModes() {
        return AttendanceMode.values();
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
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

    public @Nullable String getTheme() {
        return theme;
    }

    public void setTheme(@Nullable String theme) {
        this.theme = theme;
    }
}
