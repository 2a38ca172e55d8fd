package se.motesplats.checkin.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.account.people.service.TypedPerson;
import se.motesplats.checkin.CheckIn;
import se.motesplats.checkin.CheckInCode;
import se.motesplats.checkin.CheckInSource;
import se.motesplats.checkin.Verdict;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventStatus;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.naming.service.WalkInSeats;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.AllowSystem;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The door of an event: who comes, who has come, and who gets a seat that nobody uses. */
@Stateless
@UseCase
public class CheckInService {

    /** What stands at the nomination whose seat was given away at the door. */
    private static final String GIVEN_AWAY = "Kom inte; platsen gavs vid dörren till någon annan.";

    /** More no venue of the region holds. */
    private static final int MOST_PRINTED = 20_000;

    /** A sentence with more units than these helps nobody at the door. */
    private static final int MOST_UNITS_TOLD = 8;

    @Inject private CheckInRepository repository;
    @Inject private CheckInCodes codes;
    @Inject private WalkInSeats seats;
    @Inject private PersonDirectory people;
    @Inject private TypedPeople typedPeople;
    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * Lets somebody in, if the code or the name says so. What has been answered before is answered
     * again: the same scan never counts twice, and a person is in once a day.
     */
    @Allow(Permission.CHECK_IN)
    public ScanAnswer scan(@Valid Scan command) {
        long eventId = command.eventId();
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        repository.shareEvent(eventId);
        Event event = repository.getEvent(eventId);
        OptionalLong number = number(command);
        Optional<Nomination> found =
                number.isPresent()
                        ? repository.findNomination(number.getAsLong())
                        : Optional.empty();
        if (found.isEmpty()) {
            return ScanAnswer.only(Verdict.UNKNOWN, null);
        }
        Event other = found.get().getEvent();
        if (other.getId() != eventId) {
            return ScanAnswer.only(
                    Verdict.OTHER_EVENT, other.isPublished() ? other.getTitle() : null);
        }
        Nomination nomination = repository.lockNomination(found.get().getId());
        Optional<CheckIn> same = repository.findScan(command.scanId());
        if (same.isPresent() && same.get().getNomination().equals(nomination)) {
            return answer(
                    same.get().isUndone() ? Verdict.UNDONE : Verdict.WELCOME,
                    nomination,
                    same.get().getArrivedAt());
        }
        return arrive(event, nomination, command);
    }

    private OptionalLong number(Scan command) {
        if (command.nominationId() != null) {
            return OptionalLong.of(command.nominationId());
        }
        return command.code() == null ? OptionalLong.empty() : codes.codes().read(command.code());
    }

    private ScanAnswer arrive(Event event, Nomination nomination, Scan command) {
        if (event.getStatus() == EventStatus.CANCELLED
                || event.getStatus() == EventStatus.POSTPONED) {
            return answer(Verdict.NOT_PLANNED, nomination, null);
        }
        if (!nomination.getStatus().isActive()) {
            return answer(
                    nomination.getStatus() == NominationStatus.REPLACED
                            ? Verdict.REPLACED
                            : Verdict.CANCELLED,
                    nomination,
                    null);
        }
        Instant at = clock.instant().minusMillis(command.ageMillis());
        LocalDate day = SwedishTime.dayOf(at);
        if (event.getDays().stream().noneMatch(d -> d.getDay().equals(day))) {
            return answer(Verdict.OTHER_DAY, nomination, null);
        }
        Optional<CheckIn> before =
                repository.alive(nomination.getId()).stream()
                        .filter(c -> c.getDay().equals(day))
                        .findFirst();
        if (before.isPresent()) {
            return answer(Verdict.ALREADY_IN, nomination, before.get().getArrivedAt());
        }
        if (nomination.findMode().filter(m -> m == SeatMode.ONLINE).isPresent()) {
            return answer(Verdict.ONLINE, nomination, null);
        }
        repository.add(
                new CheckIn(
                        nomination,
                        command.source(),
                        command.scanId(),
                        command.clientId(),
                        at,
                        caller.findPersonId().orElse(null)));
        nomination.attend(at);
        repository.flush();
        return answer(Verdict.WELCOME, nomination, at);
    }

    private ScanAnswer answer(Verdict verdict, Nomination nomination, @Nullable Instant at) {
        Person person = nomination.getPerson();
        boolean hidden = person.isProtectedIdentity();
        Event event = nomination.getEvent();
        return new ScanAnswer(
                verdict,
                nomination.getId(),
                hidden ? null : nomination.getName(),
                hidden,
                from(nomination).getName(),
                at,
                event.getDays().stream().map(EventDay::getDay).toList(),
                verdict == Verdict.REPLACED ? replacement(nomination) : null);
    }

    /** Where the person comes from: a seat of a pool belongs to nobody's unit. */
    private static Organisation from(Nomination nomination) {
        Allocation allocation = nomination.getAllocation();
        Person person = nomination.getPerson();
        return allocation.getPurpose().isPool()
                        && !person.isProtectedIdentity()
                        && nomination.getCalledAs().isEmpty()
                ? person.getOrganisation().orElseGet(allocation::getOrganisation)
                : allocation.getOrganisation();
    }

    /** Who has the seat now is told to those who see the event's seats. */
    private @Nullable String replacement(Nomination nomination) {
        Scope event = nomination.getEvent().scope();
        if (!caller.may(Permission.SEAT_ALLOCATE, event)) {
            return null;
        }
        return repository
                .findReplacement(nomination.getId())
                .filter(n -> !n.getPerson().isProtectedIdentity())
                .map(Nomination::getName)
                .orElse(null);
    }

    /**
     * Takes back that somebody is in on the day that counts now.
     *
     * @throws NotFound if the person is not in
     */
    @Allow(Permission.CHECK_IN)
    public void undo(long eventId, long nominationId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        repository.shareEvent(eventId);
        Nomination nomination = lockOfEvent(eventId, nominationId);
        LocalDate day = day(repository.getEvent(eventId));
        List<CheckIn> alive = repository.alive(nominationId);
        CheckIn last =
                alive.stream()
                        .filter(c -> c.getDay().equals(day))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        last.undo(clock.instant(), caller.findPersonId().orElse(null));
        if (alive.size() == 1) {
            nomination.undoAttend();
        }
        repository.flush();
    }

    private Nomination lockOfEvent(long eventId, long nominationId) {
        if (repository
                .findNomination(nominationId)
                .filter(n -> n.getEvent().getId() == eventId)
                .isEmpty()) {
            throw new NotFound();
        }
        return repository.lockNomination(nominationId);
    }

    /** How many are in, unit by unit. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public DoorBoard board(long eventId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        LocalDate day = day(event);
        Instant now = clock.instant();
        return new DoorBoard(
                event.getTitle(),
                event.getStatus(),
                day,
                SwedishTime.dayOf(now).equals(day),
                event.isOver(now),
                repository.countNoShows(eventId),
                repository.units(eventId, day));
    }

    /** The people who hold seats, in the order of names. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public List<DoorRow> list(@Valid DoorFilter filter, int first, int max) {
        caller.require(Permission.CHECK_IN, Scope.event(filter.eventId()));
        return repository.rows(
                filter,
                day(repository.getEvent(filter.eventId())),
                first,
                Math.min(max, MOST_PRINTED));
    }

    /** How many {@link #list} gives in all. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public long count(@Valid DoorFilter filter) {
        caller.require(Permission.CHECK_IN, Scope.event(filter.eventId()));
        return repository.count(filter, day(repository.getEvent(filter.eventId())));
    }

    /** What is printed for everybody who holds a seat, in the order of names. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public List<Badge> badges(long eventId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        return repository
                .rows(
                        new DoorFilter(eventId, null, null, DoorFilter.Presence.ALL),
                        null,
                        0,
                        MOST_PRINTED)
                .stream()
                .filter(row -> !row.online())
                .map(
                        row ->
                                new Badge(
                                        row.name(),
                                        row.name() == null ? null : row.unit(),
                                        codes.of(row.nominationId())))
                .toList();
    }

    /** What a browser keeps for the moments without network. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public OfflineList offline(long eventId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        boolean isToday = event.getDays().stream().anyMatch(d -> d.getDay().equals(today));
        String salt = hash(repository.key() + eventId + today).substring(0, 16);
        CheckInCode code = codes.codes();
        return new OfflineList(
                salt,
                isToday,
                repository.states(eventId, today).stream()
                        .map(
                                row ->
                                        new OfflineList.Entry(
                                                hash(salt
                                                                + code.of(
                                                                        CheckInRepository.number(
                                                                                row[0])))
                                                        .substring(0, 32),
                                                state(
                                                        NominationStatus.valueOf((String) row[1]),
                                                        (Boolean) row[2],
                                                        (Boolean) row[3])))
                        .toList());
    }

    private static String state(NominationStatus status, boolean in, boolean online) {
        if (status.isActive()) {
            return in ? "I" : online ? "O" : "E";
        }
        return status == NominationStatus.REPLACED ? "R" : "C";
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** The units that somebody without a seat can say to come from. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public List<DoorBoard.Unit> organisations(long eventId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        return repository.organisations(eventId, SwedishTime.dayOf(clock.instant())).stream()
                .map(o -> new DoorBoard.Unit(o.getId(), o.getName(), 0, 0))
                .toList();
    }

    /**
     * Gives somebody without a seat one, and lets the person in: first a seat of the free pool,
     * then one that the own unit or municipality has named nobody for, and when the time for it has
     * come, that of somebody who has not come, of the same municipality first. The same form counts
     * once.
     *
     * @throws RuleViolation if nothing is free, with the units that have seats without a name; if
     *     the event is not today, or the person has a seat
     */
    @Allow(Permission.CHECK_IN)
    public WalkedIn walkIn(@Valid WalkIn command) {
        long eventId = command.eventId();
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        repository.shareEvent(eventId);
        Event event = repository.getEvent(eventId);
        Instant now = clock.instant();
        EventDay today =
                event.getDays().stream()
                        .filter(d -> d.getDay().equals(SwedishTime.dayOf(now)))
                        .findFirst()
                        .orElse(null);
        if (today == null || event.getStatus() != EventStatus.PLANNED) {
            throw new RuleViolation("error.checkin.notToday", event.getTitle());
        }
        TypedPerson typed =
                new TypedPerson(
                        command.givenName(),
                        command.familyName(),
                        command.email() == null ? Person.NO_ADDRESS : command.email());
        Optional<CheckIn> same = repository.findScan(command.scanId());
        if (same.isPresent()) {
            return repeated(same.get(), eventId, typed);
        }
        Organisation unit = repository.getOrganisation(command.organisationId());
        WalkInSeats.Arrival arrival = arrival(typed, unit);
        Instant lateFrom =
                SwedishTime.at(today.getDay().atTime(today.getStartsAt()))
                        .plus(Duration.ofMinutes(settings.number(Setting.NO_SHOW_MINUTES)));
        Nomination seat =
                seats.take(
                                eventId,
                                arrival,
                                absent(eventId, arrival.municipality(), !now.isBefore(lateFrom)),
                                GIVEN_AWAY,
                                now,
                                caller.findPersonId().map(people::get).orElse(null))
                        .orElseThrow(() -> full(eventId, now.isBefore(lateFrom) ? lateFrom : null));
        repository.add(
                new CheckIn(
                        seat,
                        CheckInSource.WALK_IN,
                        command.scanId(),
                        null,
                        now,
                        caller.findPersonId().orElse(null)));
        seat.attend(now);
        repository.flush();
        return walkedIn(typed, seat);
    }

    /** The same form once more is the same arrival, as long as it holds and says the same. */
    private WalkedIn repeated(CheckIn before, long eventId, TypedPerson typed) {
        Nomination seat = before.getNomination();
        String called =
                seat.getCalledAs()
                        .map(CalledAs::getName)
                        .orElseGet(() -> seat.getPerson().getName());
        if (before.getEventId() != eventId
                || before.isUndone()
                || before.getSource() != CheckInSource.WALK_IN
                || !called.equals(typed.name())) {
            throw new RuleViolation("error.checkin.formUsed");
        }
        return walkedIn(typed, seat);
    }

    /** Repeats what was typed; who has the address is not told by the name of a seat either. */
    private WalkedIn walkedIn(TypedPerson typed, Nomination seat) {
        return new WalkedIn(
                typed.name(),
                CheckInCode.shown(codes.of(seat.getId())),
                seat.getReplaces().isPresent());
    }

    private WalkInSeats.Arrival arrival(TypedPerson typed, Organisation unit) {
        if (typed.email().isBlank()) {
            return new WalkInSeats.Arrival(
                    people.addWithoutAddress(typed.givenName(), typed.familyName(), unit),
                    typed.name(),
                    null,
                    unit,
                    municipality(unit));
        }
        TypedPeople.Met met = typedPeople.meet(typed, unit);
        return new WalkInSeats.Arrival(
                met.person(), typed.name(), met.calledAs(), unit, municipality(unit));
    }

    /**
     * Why there is no seat, and who has some without a name.
     *
     * @param lateFrom when seats of those who have not come can be given away; null if that is now
     */
    private RuleViolation full(long eventId, @Nullable Instant lateFrom) {
        String others =
                seats.unnamed(eventId).stream()
                        .limit(MOST_UNITS_TOLD)
                        .map(u -> u.unit() + " (" + u.seats() + ')')
                        .collect(Collectors.joining(", "));
        if (lateFrom == null) {
            return others.isEmpty()
                    ? new RuleViolation("error.checkin.full")
                    : new RuleViolation("error.checkin.fullButUnnamed", others);
        }
        return others.isEmpty()
                ? new RuleViolation("error.checkin.fullUntil", SwedishTime.timeOf(lateFrom))
                : new RuleViolation(
                        "error.checkin.fullUntilButUnnamed", SwedishTime.timeOf(lateFrom), others);
    }

    private WalkInSeats.Absent absent(long eventId, String path, boolean allowed) {
        return new WalkInSeats.Absent() {
            @Override
            public Optional<Long> first() {
                return allowed ? repository.findAbsent(eventId, path) : Optional.empty();
            }

            @Override
            public boolean isStill(long nominationId) {
                NominationStatus status = repository.lockNomination(nominationId).getStatus();
                return (status == NominationStatus.INVITED || status == NominationStatus.ACCEPTED)
                        && repository.alive(nominationId).isEmpty();
            }
        };
    }

    private static String municipality(Organisation unit) {
        Organisation top = unit;
        while (top.getKind() != OrganisationKind.MUNICIPALITY && top.getParent().isPresent()) {
            top = top.getParent().get();
        }
        return top.getKind() == OrganisationKind.MUNICIPALITY ? top.getPath() : unit.getPath();
    }

    /** Notes who never came, once the event is over; the coordinator's own act. */
    @Allow(Permission.SEAT_ALLOCATE)
    public int markNoShows(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Instant now = clock.instant();
        requireOver(repository.getEvent(eventId), now);
        return note(eventId, now);
    }

    private static void requireOver(Event event, Instant now) {
        if (!event.isOver(now)) {
            throw new RuleViolation("error.checkin.notOver", event.getTitle());
        }
    }

    /** The events where it is still to be noted who never came. */
    @AllowSystem
    @ReadOnly
    public List<Long> eventsToNote() {
        return repository.eventsOver(SwedishTime.dayOf(clock.instant()));
    }

    /** The same by itself. */
    @AllowSystem
    public int noteNoShows(long eventId) {
        return note(eventId, clock.instant());
    }

    private int note(long eventId, Instant now) {
        repository.shareEvent(eventId);
        List<Nomination> missing = repository.lockMissing(eventId);
        missing.forEach(n -> n.missed(now));
        repository.flush();
        return missing.size();
    }

    /**
     * Corrects whether somebody came, after the event.
     *
     * @param came whether the person was there after all
     * @throws RuleViolation before the event is over
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void correct(long eventId, long nominationId, boolean came) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        repository.shareEvent(eventId);
        Instant now = clock.instant();
        requireOver(repository.getEvent(eventId), now);
        Nomination nomination = lockOfEvent(eventId, nominationId);
        if (came) {
            nomination.attend(now);
        } else {
            nomination.undoAttend();
            nomination.missed(now);
        }
        repository.flush();
    }

    /**
     * The caller's own code for an event.
     *
     * @return empty if the caller has no seat there
     */
    @AllowLoggedIn
    @ReadOnly
    public Optional<String> ownCode(long eventId) {
        return repository.findOwn(eventId, caller.personId()).map(codes::of);
    }

    /**
     * What a code is for: it says nothing about whose it is, so that the link in the mail can show
     * it to whoever has it.
     *
     * @throws NotFound if it is not a code of ours
     */
    @AllowEveryone
    @ReadOnly
    public CodeDetails code(@NotNull @Size(max = Lengths.CODE) String typed) {
        OptionalLong number = codes.codes().read(typed);
        Nomination nomination =
                (number.isPresent()
                                ? repository.findNomination(number.getAsLong())
                                : Optional.<Nomination>empty())
                        .orElseThrow(NotFound::new);
        Event event = nomination.getEvent();
        return new CodeDetails(
                CheckInCode.normalised(typed),
                event.getId(),
                event.getTitle(),
                event.getStatus(),
                event.getDays().stream().map(EventDay::getDay).toList(),
                event.getVenue().orElse(null),
                event.getVenueAddress().orElse(null),
                nomination.getStatus().isActive());
    }

    /** Today if the event is today; otherwise its next day, or its last. */
    private @Nullable LocalDate day(Event event) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return event.getDays().stream()
                .map(EventDay::getDay)
                .filter(d -> !d.isBefore(today))
                .findFirst()
                .or(event::lastDay)
                .orElse(null);
    }
}
