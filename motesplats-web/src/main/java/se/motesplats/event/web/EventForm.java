package se.motesplats.event.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventFacts;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.usecase.service.Problems;

/** What is said about an event, as it is typed. */
public class EventForm implements Serializable {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);
    private static final LocalTime USUAL_END = LocalTime.of(16, 0);

    private @Nullable Long seriesId;
    private @Nullable String seriesName;
    private @Nullable Integer number;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String season;
    private AttendanceMode attendanceMode = AttendanceMode.ON_SITE;
    private @Nullable String venue;
    private @Nullable String venueAddress;
    private @Nullable String onlineUrl;
    private @Nullable PersonChoice contact;
    private @Nullable String caseNumber;
    private Day first = new Day();
    private Day second = new Day();

    void show(EventDetails event) {
        EventFacts facts = event.facts();
        seriesId = event.seriesId();
        seriesName = event.seriesName();
        number = facts.number();
        title = facts.title();
        description = facts.description();
        season = facts.season();
        attendanceMode = facts.attendanceMode();
        venue = facts.venue();
        venueAddress = facts.venueAddress();
        onlineUrl = facts.onlineUrl();
        contact =
                event.contactNamed()
                        ? new PersonChoice(facts.contactPersonId(), event.contactName(), "")
                        : null;
        caseNumber = facts.caseNumber();
        first = facts.days().isEmpty() ? new Day() : new Day(facts.days().get(0));
        second = facts.days().size() < 2 ? new Day() : new Day(facts.days().get(1));
    }

    /** One day as it is typed. */
    public static class Day implements Serializable {
        private @Nullable LocalDate date;
        private @Nullable LocalTime startsAt = USUAL_START;
        private @Nullable LocalTime endsAt = USUAL_END;

        Day() {}

        Day(EventFacts.Day day) {
            date = day.date();
            startsAt = day.startsAt();
            endsAt = day.endsAt();
        }

        public @Nullable LocalDate getDate() {
            return date;
        }

        public void setDate(@Nullable LocalDate date) {
            this.date = date;
        }

        public @Nullable LocalTime getStartsAt() {
            return startsAt;
        }

        public void setStartsAt(@Nullable LocalTime startsAt) {
            this.startsAt = startsAt;
        }

        public @Nullable LocalTime getEndsAt() {
            return endsAt;
        }

        public void setEndsAt(@Nullable LocalTime endsAt) {
            this.endsAt = endsAt;
        }
    }

    private List<EventFacts.Day> days(Problems problems) {
        List<EventFacts.Day> days = new ArrayList<>();
        add(days, first, problems);
        add(days, second, problems);
        return days;
    }

    /** What is said of an event, with the days and the place that were typed. */
    EventFacts decided(EventFacts of, Problems problems) {
        return new EventFacts(
                of.number(),
                of.title(),
                of.description(),
                season,
                days(problems),
                attendanceMode,
                isOnSite() ? venue : null,
                isOnSite() ? venueAddress : null,
                isOnline() ? onlineUrl : null,
                of.contactPersonId(),
                of.caseNumber());
    }

    EventFacts facts(Problems problems) {
        List<EventFacts.Day> days = days(problems);
        if (contact == null) {
            problems.add("contactPersonId", "event.edit.contact.missing");
        }
        return new EventFacts(
                number,
                title == null ? "" : title,
                description,
                season,
                days,
                attendanceMode,
                venue,
                venueAddress,
                onlineUrl,
                contact == null ? 0L : contact.id(),
                caseNumber);
    }

    private static void add(List<EventFacts.Day> days, Day typed, Problems problems) {
        if (typed.date == null) {
            return;
        }
        String at = "days[" + days.size() + ']';
        if (typed.startsAt == null) {
            problems.add(at + ".startsAt", "event.edit.time.missing");
        }
        if (typed.endsAt == null) {
            problems.add(at + ".endsAt", "event.edit.time.missing");
        }
        days.add(
                new EventFacts.Day(
                        typed.date,
                        Objects.requireNonNullElse(typed.startsAt, USUAL_START),
                        Objects.requireNonNullElse(typed.endsAt, USUAL_END)));
    }

    /** What the first or the second day on the page is called in what is saved. */
    public String path(int day) {
        Day typed = day == 1 ? first : second;
        return typed.date == null ? "days" : "days[" + (first.date == null ? 0 : day - 1) + ']';
    }

    public AttendanceMode[] getModes() {
        return AttendanceMode.values();
    }

    public boolean isOnSite() {
        return attendanceMode != AttendanceMode.ONLINE;
    }

    public boolean isOnline() {
        return attendanceMode != AttendanceMode.ON_SITE;
    }

    public @Nullable Long getSeriesId() {
        return seriesId;
    }

    public void setSeriesId(@Nullable Long seriesId) {
        this.seriesId = seriesId;
    }

    public @Nullable String getSeriesName() {
        return seriesName;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
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

    public @Nullable String getSeason() {
        return season;
    }

    public void setSeason(@Nullable String season) {
        this.season = season;
    }

    public AttendanceMode getAttendanceMode() {
        return attendanceMode;
    }

    public void setAttendanceMode(AttendanceMode attendanceMode) {
        this.attendanceMode = attendanceMode;
    }

    public @Nullable String getVenue() {
        return venue;
    }

    public void setVenue(@Nullable String venue) {
        this.venue = venue;
    }

    public @Nullable String getVenueAddress() {
        return venueAddress;
    }

    public void setVenueAddress(@Nullable String venueAddress) {
        this.venueAddress = venueAddress;
    }

    public @Nullable String getOnlineUrl() {
        return onlineUrl;
    }

    public void setOnlineUrl(@Nullable String onlineUrl) {
        this.onlineUrl = onlineUrl;
    }

    public @Nullable PersonChoice getContact() {
        return contact;
    }

    public void setContact(@Nullable PersonChoice contact) {
        this.contact = contact;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(@Nullable String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public Day getFirst() {
        return first;
    }

    public Day getSecond() {
        return second;
    }
}
