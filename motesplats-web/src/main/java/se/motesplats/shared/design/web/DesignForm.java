package se.motesplats.shared.design.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.text.web.Words;

/** One field of each kind, as it is typed. */
public class DesignForm implements Serializable {

    private enum Column {
        NAME,
        GRANTED
    }

    private static final Sort<Column> GRANTED_LAST = new Sort<>(Column.GRANTED, true);

    private @Nullable String title = "Delaktighet i vardagen";
    private @Nullable String description;
    private @Nullable AttendanceMode mode;
    private @Nullable LocalDate day = LocalDate.of(2022, 4, 6);
    private @Nullable LocalTime start = LocalTime.of(13, 30);
    private @Nullable DaylightTime daylight = DaylightTime.SUMMER;
    private @Nullable Integer seats = 300;
    private boolean agreed;
    private @Nullable String password;
    private @Nullable PersonChoice person;
    private List<AttendanceMode> modes = new ArrayList<>(List.of(AttendanceMode.ON_SITE));

    public EventStatus[] getStatuses() {
        return EventStatus.values();
    }

    public AttendanceMode[] getAttendanceModes() {
        return AttendanceMode.values();
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable AttendanceMode getMode() {
        return mode;
    }

    public void setMode(@Nullable AttendanceMode mode) {
        this.mode = mode;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable DaylightTime getDaylight() {
        return daylight;
    }

    public void setDaylight(@Nullable DaylightTime which) {
        daylight = which;
    }

    public @Nullable LocalTime getStart() {
        return start;
    }

    public void setStart(@Nullable LocalTime start) {
        this.start = start;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public List<AttendanceMode> getModes() {
        return modes;
    }

    public void setModes(List<AttendanceMode> modes) {
        this.modes = new ArrayList<>(modes);
    }

    /** The frame of a list with two filters, sorted by its second column. */
    public ListFrame getList() {
        ListFrame list =
                new ListFrame(
                                ListName.EVENTS,
                                new ListAddress("/design.xhtml")
                                        .filter("state", EventStatus.PLANNED)
                                        .filter("q", "ö")
                                        .sort(GRANTED_LAST, Sort.by(Column.NAME)),
                                GRANTED_LAST,
                                List.of(
                                        ListColumn.always(
                                                        "name",
                                                        "enum.OrganisationKind.MUNICIPALITY")
                                                .sorted(),
                                        ListColumn.always("granted", "design.granted")
                                                .sortedDown()
                                                .numbers(),
                                        ListColumn.always("state", "design.states")),
                                Set.of())
                        .pill("state", "design.states", Words.name(EventStatus.PLANNED))
                        .pill("q", "search.open", "ö");
        list.turn("2", 60, 20);
        return list;
    }
}
