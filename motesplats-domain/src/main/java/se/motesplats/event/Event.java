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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;

/**
 * One occurrence of a series: a conference of one or two days, or of a season that has no date yet.
 */
@Entity
public class Event extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "series_id")
    private EventSeries series;

    private int number;
    private String title;
    private @Nullable String description;
    private @Nullable String season;

    @Column(name = "first_day")
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

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

    @Column(name = "stays_digital")
    private @Nullable String staysDigital;

    private boolean published;

    @Column(name = "place_changes")
    private int placeChanges;

    @Column(name = "place_changed_at")
    private @Nullable Instant placeChangedAt;

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
        setContactPerson(contactPerson);
    }

    /**
     * How far all dates move when the first day falls on the given one.
     *
     * @throws RuleViolation if this event has no days
     */
    public DateShift shiftTo(LocalDate newFirstDay) {
        return firstDay()
                .map(first -> DateShift.between(first, newFirstDay))
                .orElseThrow(() -> new RuleViolation("error.event.noDaysToShift"));
    }

    /**
     * A new event like this one, its days shifted. Its status starts anew: a copy of a cancelled
     * event is planned.
     */
    public Event copyTo(int newNumber, String newTitle, Person contact, DateShift shift) {
        Event copy = likeThis(newNumber, newTitle, contact);
        copy.setDays(days.stream().map(d -> d.shiftedBy(shift)).toList());
        return copy;
    }

    /** A new event like this one of which only the season is known. */
    public Event copyToSeason(int newNumber, String newTitle, Person contact, String newSeason) {
        Event copy = likeThis(newNumber, newTitle, contact);
        copy.setSeason(newSeason);
        return copy;
    }

    private Event likeThis(int newNumber, String newTitle, Person contact) {
        Event copy = new Event(series, newNumber, newTitle, contact);
        copy.description = description;
        copy.attendanceMode = attendanceMode;
        copy.venue = venue;
        copy.venueAddress = venueAddress;
        copy.onlineUrl = onlineUrl;
        copy.copiedFrom = this;
        return copy;
    }

    /**
     * Sets the days; empty when only the season is known.
     *
     * @throws RuleViolation if there are more than {@value DaysOfOne#MOST} days, two are the same
     *     or do not follow each other, or the event is cancelled: it stays listed on its original
     *     days
     */
    public final void setDays(List<EventDay> newDays) {
        DaysOfOne.requireDistinct(dates(newDays));
        List<EventDay> sorted =
                newDays.stream().sorted(Comparator.comparing(EventDay::getDay)).toList();
        if (sorted.equals(days)) {
            return;
        }
        if (status == EventStatus.CANCELLED) {
            throw new RuleViolation("error.event.cancelledKeepsDays");
        }
        DaysOfOne.requireInARow(dates(sorted));
        days.clear();
        days.addAll(sorted);
        firstDay = sorted.isEmpty() ? null : sorted.get(0).getDay();
        lastDay = sorted.isEmpty() ? null : sorted.get(sorted.size() - 1).getDay();
    }

    private static List<LocalDate> dates(List<EventDay> ofDays) {
        return ofDays.stream().map(EventDay::getDay).toList();
    }

    /**
     * Refuses an event that nobody could find: it needs a day or a season, and once it has a day, a
     * place to go to or a link to follow.
     *
     * @throws RuleViolation that names what is missing
     */
    public void requireComplete() {
        requireSeasonOrDay(!days.isEmpty(), season);
        if (!days.isEmpty()) {
            requireVenue(attendanceMode, venue);
            requireLink(attendanceMode, onlineUrl);
        }
    }

    public static void requireSeasonOrDay(boolean hasDays, @Nullable String season) {
        if (!hasDays && season == null) {
            throw new RuleViolation("error.event.seasonOrDay");
        }
    }

    public static void requireVenue(AttendanceMode mode, @Nullable String venue) {
        if (mode != AttendanceMode.ONLINE && venue == null) {
            throw new RuleViolation("error.event.venueMissing");
        }
    }

    public static void requireLink(AttendanceMode mode, @Nullable String onlineUrl) {
        if (mode != AttendanceMode.ON_SITE && onlineUrl == null) {
            throw new RuleViolation("error.event.linkMissing");
        }
    }

    /**
     * Sets a new status with who, when and why; the history keeps every step.
     *
     * @throws RuleViolation if it has this status already, or is said to be completed before its
     *     last day
     */
    public void changeStatus(EventStatus next, Instant at, @Nullable Person by, String reason) {
        if (next == status && !statusChanges.isEmpty()) {
            throw new RuleViolation("error.event.sameStatus", next);
        }
        if (next == EventStatus.COMPLETED
                && lastDay != null
                && SwedishTime.dayOf(at).isBefore(lastDay)) {
            throw new RuleViolation("error.event.notOverYet", lastDay);
        }
        status = next;
        statusChanges.add(new EventStatusChange(this, next, at, by, reason));
    }

    /** The number within the series; that no other event has it, the caller has seen to. */
    public void renumber(int newNumber) {
        number = newNumber;
    }

    public void describe(
            String newTitle, @Nullable String newDescription, @Nullable String newCaseNumber) {
        title = newTitle;
        description = newDescription;
        caseNumber = newCaseNumber;
    }

    /**
     * Sets how and where people meet. An event that is only online has no house, and one that is
     * only at the house has no link, so that nothing anywhere goes on naming them.
     */
    public void meetAt(
            AttendanceMode mode,
            @Nullable String newVenue,
            @Nullable String newVenueAddress,
            @Nullable String newOnlineUrl) {
        attendanceMode = mode;
        venue = mode == AttendanceMode.ONLINE ? null : newVenue;
        venueAddress = mode == AttendanceMode.ONLINE ? null : newVenueAddress;
        onlineUrl = mode == AttendanceMode.ON_SITE ? null : newOnlineUrl;
    }

    /** Notes that how or where people meet has changed: calendar files count such changes. */
    public void placeChanged(Instant at) {
        placeChanges++;
        placeChangedAt = at;
    }

    /**
     * Notes that it works well online and stays so when others go back to their houses.
     *
     * @param reason why; null for no more
     */
    public void keepDigital(@Nullable String reason) {
        staysDigital = reason;
    }

    /** Why it stays online; empty if it need not. */
    public Optional<String> getStaysDigital() {
        return Optional.ofNullable(staysDigital);
    }

    public void setSeason(@Nullable String newSeason) {
        season = newSeason;
    }

    /**
     * Sets the person whose name and phone number the public page shows.
     *
     * @throws RuleViolation if the person has a protected identity
     */
    public final void setContactPerson(Person person) {
        requireShown(person);
        contactPerson = person;
    }

    /** Refuses a person whose name must not be shown as the contact of an event. */
    public static void requireShown(Person contact) {
        if (contact.isProtectedIdentity()) {
            throw new RuleViolation("error.event.contactProtected");
        }
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

    public ContactPerson getContactPerson() {
        return new ContactPerson(contactPerson);
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
        return Optional.ofNullable(firstDay);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    public boolean isOpen() {
        return status == EventStatus.PLANNED;
    }

    /** Whether its last day has passed; never while it has no day. */
    public boolean isOver(Instant now) {
        return isOver(lastDay, now);
    }

    /** The same of an event with that last day. */
    public static boolean isOver(@Nullable LocalDate lastDay, Instant now) {
        return lastDay != null && !now.isBefore(SwedishTime.endOf(lastDay));
    }

    public Scope scope() {
        return Scope.event(getId());
    }
}
