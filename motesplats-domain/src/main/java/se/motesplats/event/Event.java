package se.motesplats.event;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;

/**
 * One occurrence of a series: a conference of one or two days, or of a season that has no date yet.
 */
@Entity
public class Event extends BaseEntity {

    /** A conference has one or two days. */
    public static final int MAX_DAYS = 2;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "series_id")
    private EventSeries series;

    private int number;
    private String title;
    private @Nullable String description;
    private @Nullable String season;
    private @Nullable String venue;

    @Column(name = "venue_address")
    private @Nullable String venueAddress;

    @Column(name = "online_url")
    private @Nullable String onlineUrl;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_mode")
    private AttendanceMode attendanceMode = AttendanceMode.ON_SITE;

    @Enumerated(EnumType.STRING)
    private EventStatus status = EventStatus.PLANNED;

    private boolean published;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_person_id")
    private Person contactPerson;

    @Column(name = "case_number")
    private @Nullable String caseNumber;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "copied_from_id")
    private @Nullable Event copiedFrom;

    @ElementCollection
    @CollectionTable(name = "event_day", joinColumns = @JoinColumn(name = "event_id"))
    @OrderBy("day")
    private List<EventDay> days = new ArrayList<>();

    @OneToMany(mappedBy = "event", cascade = CascadeType.PERSIST)
    @OrderBy("at")
    private List<EventStatusChange> statusChanges = new ArrayList<>();

    protected Event() {}

    public Event(EventSeries series, int number, String title, Person contactPerson) {
        this.series = series;
        this.number = number;
        this.title = title;
        this.contactPerson = contactPerson;
    }

    /**
     * A new event like this one, its days shifted so that the first falls on the given day. Its
     * status starts anew: a copy of a cancelled event is planned.
     */
    public Event copyTo(int newNumber, String newTitle, @Nullable LocalDate firstDay) {
        Event copy = new Event(series, newNumber, newTitle, contactPerson);
        copy.description = description;
        copy.attendanceMode = attendanceMode;
        copy.venue = venue;
        copy.venueAddress = venueAddress;
        copy.onlineUrl = onlineUrl;
        copy.copiedFrom = this;
        if (firstDay != null) {
            long shift =
                    firstDay().map(first -> ChronoUnit.DAYS.between(first, firstDay)).orElse(0L);
            copy.setDays(days.stream().map(d -> d.shiftedBy(shift)).toList());
        }
        return copy;
    }

    /**
     * Sets the days; empty when only the season is known.
     *
     * @throws RuleViolation if there are more than {@value #MAX_DAYS} days or two are the same
     */
    public void setDays(List<EventDay> newDays) {
        if (newDays.size() > MAX_DAYS) {
            throw new RuleViolation("error.event.tooManyDays", MAX_DAYS, newDays.size());
        }
        Set<LocalDate> seen = new HashSet<>();
        for (EventDay day : newDays) {
            if (!seen.add(day.getDay())) {
                throw new RuleViolation("error.event.sameDayTwice", day.getDay());
            }
        }
        days.clear();
        newDays.stream().sorted(Comparator.comparing(EventDay::getDay)).forEach(days::add);
    }

    /** Sets a new status with who, when and why; the history keeps every step. */
    public void changeStatus(EventStatus next, Instant at, @Nullable Person by, String reason) {
        if (next == status && !statusChanges.isEmpty()) {
            throw new RuleViolation("error.event.sameStatus", next);
        }
        status = next;
        statusChanges.add(new EventStatusChange(this, next, at, by, reason));
    }

    public void describe(
            String newTitle, @Nullable String newDescription, @Nullable String newCaseNumber) {
        title = newTitle;
        description = newDescription;
        caseNumber = newCaseNumber;
    }

    public void meetAt(
            AttendanceMode mode,
            @Nullable String newVenue,
            @Nullable String newVenueAddress,
            @Nullable String newOnlineUrl) {
        attendanceMode = mode;
        venue = newVenue;
        venueAddress = newVenueAddress;
        onlineUrl = newOnlineUrl;
    }

    public void setSeason(@Nullable String newSeason) {
        season = newSeason;
    }

    public void setContactPerson(Person person) {
        contactPerson = person;
    }

    public void publish() {
        published = true;
    }

    public EventSeries getSeries() {
        return series;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public Optional<String> getDescription() {
        return Optional.ofNullable(description);
    }

    /** Free text such as "våren 2022", used while there is no date. */
    public Optional<String> getSeason() {
        return Optional.ofNullable(season);
    }

    public Optional<String> getVenue() {
        return Optional.ofNullable(venue);
    }

    public Optional<String> getVenueAddress() {
        return Optional.ofNullable(venueAddress);
    }

    public Optional<String> getOnlineUrl() {
        return Optional.ofNullable(onlineUrl);
    }

    public AttendanceMode getAttendanceMode() {
        return attendanceMode;
    }

    public EventStatus getStatus() {
        return status;
    }

    public boolean isPublished() {
        return published;
    }

    public Person getContactPerson() {
        return contactPerson;
    }

    public Optional<String> getCaseNumber() {
        return Optional.ofNullable(caseNumber);
    }

    public Optional<Event> getCopiedFrom() {
        return Optional.ofNullable(copiedFrom);
    }

    public List<EventDay> getDays() {
        return List.copyOf(days);
    }

    public List<EventStatusChange> getStatusChanges() {
        return List.copyOf(statusChanges);
    }

    public Optional<LocalDate> firstDay() {
        return days.stream().map(EventDay::getDay).min(Comparator.naturalOrder());
    }

    public Optional<LocalDate> lastDay() {
        return days.stream().map(EventDay::getDay).max(Comparator.naturalOrder());
    }

    public boolean isOpen() {
        return status == EventStatus.PLANNED;
    }

    public Scope scope() {
        return Scope.event(getId());
    }
}
