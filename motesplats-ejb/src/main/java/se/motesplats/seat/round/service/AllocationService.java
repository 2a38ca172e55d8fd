package se.motesplats.seat.round.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.FirstDivisor;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundPlan;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.board.service.BoardService;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.Language;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Distributing an event's seats to the municipalities: the coordinator's part. */
@Stateless
@UseCase
public class AllocationService {

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private RoundSeatRepository roundSeats;
    @Inject private RoundRepository rounds;
    @Inject private RoundWeights weights;
    @Inject private SeatMoveRepository moves;
    @Inject private SeatContacts contacts;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<RoundFixed> fixed;
    @Inject private jakarta.enterprise.event.Event<RoundReopened> reopened;
    @Inject private jakarta.enterprise.event.Event<NamingDeadlineChanged> deadlineChanged;
    @Inject private jakarta.enterprise.event.Event<RequestsAsked> asked;
    @Inject private jakarta.enterprise.event.Event<SeatsGranted> granted;
    @Inject private jakarta.enterprise.event.Event<AnswersMissing> missing;

    /** The latest round; who holds how many seats is told by {@link BoardService}. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public AllocationOverview overview(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        AllocationRound round =
                repository.findLatestRound(eventId).map(repository::withShares).orElse(null);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        LocalDate tree = round == null ? today : round.getTreeDay();
        return new AllocationOverview(
                eventId,
                event.getTitle(),
                event.getStatus(),
                SeatRules.isOpen(event, clock.instant()),
                round == null ? null : RoundViews.details(round, !round.isFixed()),
                rounds.weightYears(tree),
                Math.toIntExact(rounds.countMunicipalities(tree)),
                round != null && round.isFixed() && roundSeats.isAnybodyNamed(eventId));
    }

    /**
     * Computes a distribution, or computes the open one anew; adjustments start over.
     *
     * @return id of the round
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @TakesProblems
    public long propose(@Valid ProposeRound command) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(command.eventId()));
        locks.lockEvent(command.eventId());
        Event event = openEvent(command.eventId());
        Optional<AllocationRound> latest = repository.findLatestRound(command.eventId());
        if (latest.filter(AllocationRound::isFixed).isPresent()) {
            throw new RuleViolation("error.seat.fixedAlready");
        }
        AllocationRound round =
                latest.orElseGet(() -> new AllocationRound(event, 1, clock.instant(), me()));
        requireSeen(latest.map(AllocationRound::getVersion).orElse(null), command.version());
        LocalDate before = latest.map(AllocationRound::getNamingDeadline).orElse(null);
        ask(command, event);
        problems.refuse();
        round.plan(
                new RoundPlan(
                        command.seats(),
                        command.method(),
                        command.firstDivisor() == null
                                ? FirstDivisor.SINCE_2018
                                : FirstDivisor.of(command.firstDivisor()),
                        command.weightKind(),
                        command.weightKind() == WeightKind.POPULATION ? command.weightYear() : null,
                        command.minimum(),
                        command.capAtRequest(),
                        command.tieRule().isEmpty()
                                ? Apportionment.USUAL_TIE_RULE
                                : command.tieRule(),
                        command.namingDeadline()));
        List<Organisation> municipalities = rounds.municipalities(round.getTreeDay());
        if (command.weightKind() == WeightKind.POPULATION) {
            round.compute(municipalities);
        } else {
            round.compute(municipalities, weights.of(command, municipalities));
        }
        if (latest.isEmpty()) {
            repository.add(round);
            repository.flush();
        } else {
            repository.touch(round);
        }
        if (!command.namingDeadline().equals(before)) {
            deadlineChanged.fire(
                    new NamingDeadlineChanged(
                            command.eventId(), round.getId(), before, command.namingDeadline()));
        }
        return round.getId();
    }

    /** What the rules say of what was typed, each at its field. */
    private void ask(ProposeRound command, Event event) {
        problems.ask(() -> requireRoom(command.eventId(), command.seats()), "seats");
        problems.ask(
                () -> RoundPlan.requireNotAfter(event, command.namingDeadline()), "namingDeadline");
        problems.ask(() -> requireYear(command), "weightYear", "weightKind");
        problems.ask(() -> requireSource(command), "weightSource", "weightKind");
    }

    private static void requireYear(ProposeRound command) {
        if (command.weightKind() == WeightKind.POPULATION && command.weightYear() == null) {
            throw new RuleViolation("error.seat.weightYear");
        }
    }

    private static void requireSource(ProposeRound command) {
        if (command.weightKind().isTyped()
                && (command.weightSource() == null || command.weightSource().isBlank())) {
            throw new RuleViolation("error.seat.weightSource");
        }
    }

    /** Never more seats than there is room for, those of the pools included. */
    private void requireRoom(long eventId, int seats) {
        rounds.findCapacity(eventId)
                .ifPresent(capacity -> capacity.requireRoom(rounds.countSeats(eventId) + seats));
    }

    /** What was typed the last time, for a round with weights of this kind. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public List<TypedUnit> typedUnits(long eventId, WeightKind kind) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Optional<AllocationRound> round = repository.findLatestRound(eventId);
        Map<Long, Long> last = rounds.lastWeights(kind);
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return rounds
                .municipalities(
                        round.map(AllocationRound::getTreeDay)
                                .orElse(SwedishTime.dayOf(clock.instant())))
                .stream()
                .sorted(Comparator.comparing(Organisation::getName, swedish))
                .map(o -> new TypedUnit(o.getId(), o.getName(), last.get(o.getId())))
                .toList();
    }

    private static void requireSeen(@Nullable Integer now, @Nullable Integer seen) {
        if (!Objects.equals(now, seen)) {
            throw new StaleData();
        }
    }

    /** Gives municipalities other numbers than the computed ones, each with a reason. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void adjust(@Valid AdjustShares command) {
        AllocationRound round = lockRound(command.roundId(), command.version());
        requireWithin(round, command.lines());
        for (AdjustShares.Line line : command.lines()) {
            round.adjust(line.organisationId(), line.seats(), line.reason());
        }
        repository.touch(round);
    }

    /** A sum may be too large while numbers are typed; one number that is, is a slip. */
    private static void requireWithin(AllocationRound round, List<AdjustShares.Line> lines) {
        List<InvalidInput.Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            AdjustShares.Line line = lines.get(i);
            if (line.seats() > round.getSeats()) {
                problems.add(
                        new InvalidInput.Problem(
                                "lines[" + i + "].seats",
                                "{error.seat.moreThanAll}",
                                List.of(
                                        round.shareOf(line.organisationId())
                                                .getOrganisation()
                                                .getName(),
                                        line.seats(),
                                        round.getSeats())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** Decides between municipalities whose claims are equal, with a reason. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void decideTie(@Valid DecideTie command) {
        AllocationRound round = lockRound(command.roundId(), command.version());
        // A place is unique: the old ones go first.
        round.decideTie(List.of(), null);
        repository.flush();
        round.decideTie(command.organisationIds(), command.reason());
        repository.touch(round);
    }

    /** Asks the municipalities how many seats they want; their contacts are told. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void ask(long roundId, int version, @NotNull LocalDate until) {
        AllocationRound round = lockRound(roundId, version);
        openEvent(round.getEvent().getId());
        round.ask(until, clock.instant(), me());
        repository.flush();
        asked.fire(new RequestsAsked(round.getEvent().getId(), roundId));
    }

    /** Tells the municipalities their numbers; they keep them or give a part back. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void grant(long roundId, int version, @NotNull LocalDate until) {
        AllocationRound round = lockRound(roundId, version);
        openEvent(round.getEvent().getId());
        round.grant(until, clock.instant(), me());
        repository.flush();
        granted.fire(new SeatsGranted(round.getEvent().getId(), roundId));
    }

    /** Reminds the municipalities that have not answered. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void remind(long roundId, int version) {
        AllocationRound round = lockRound(roundId, version);
        openEvent(round.getEvent().getId());
        round.remind(clock.instant());
        repository.flush();
        missing.fire(new AnswersMissing(round.getEvent().getId(), roundId, clock.instant()));
    }

    /** What each municipality would get if the round were fixed now. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public FixPreview previewFix(long roundId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(repository.getEventOfRound(roundId)));
        AllocationRound round = repository.withShares(repository.getRound(roundId));
        Map<String, List<Person>> told =
                contacts.of(
                        round.getShares().stream()
                                .map(s -> s.getOrganisation().getPath())
                                .toList());
        return new FixPreview(
                RoundViews.inOrder(round).stream()
                        .map(
                                s ->
                                        new FixPreview.Line(
                                                s.getOrganisation().getName(),
                                                s.getKept(),
                                                told.containsKey(s.getOrganisation().getPath())))
                        .toList());
    }

    /** Fixes the distribution: the municipalities have their seats, and their contacts are told. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void fix(long roundId, int version) {
        AllocationRound round = lockRound(roundId, version);
        long eventId = round.getEvent().getId();
        openEvent(eventId);
        requireRoom(eventId, round.getSeats());
        round.fix(clock.instant(), me());
        Allocation pool = locks.lockPool(eventId, AllocationPurpose.FREE);
        roundSeats.makeSeats(round);
        roundSeats.fillPool(round, pool.getId(), round.unallocated(), clock.instant());
        fixed.fire(new RoundFixed(round.getEvent().getId(), roundId));
    }

    /**
     * Opens a fixed distribution again, as long as nobody is named; the seats are void, also those
     * that were passed on, and so are its top-ups. It is kept as it was, with its protocol.
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void reopen(long roundId, int version) {
        AllocationRound round = lockRound(roundId, version);
        long eventId = round.getEvent().getId();
        long poolId = locks.lockEverything(eventId);
        Instant now = clock.instant();
        round.getCourse().requireReopenable(roundSeats.countNamed(eventId));
        AllocationRound kept = round.keep(rounds.nextNumber(eventId), now, me());
        // The number is unique: this round gives it up before the kept one takes it.
        repository.flush();
        repository.add(kept);
        repository.flush();
        round.reopen();
        List<AllocationRound> topUps = rounds.topUps(roundId);
        topUps.forEach(topUp -> topUp.end(now, me()));
        repository.flush();
        roundSeats.voidSeats(roundId, now);
        topUps.forEach(topUp -> roundSeats.voidSeats(topUp.getId(), now));
        moves.say(SeatMoveKind.MOVED, null);
        roundSeats.backToPool(eventId, poolId);
        moves.sayNothing();
        reopened.fire(new RoundReopened(eventId, roundId));
    }

    /** Moves the last day for naming people, also of a fixed round. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void moveNamingDeadline(long roundId, int version, LocalDate day) {
        AllocationRound round = lockRound(roundId, version);
        LocalDate before = round.getNamingDeadline();
        round.moveNamingDeadline(day);
        repository.flush();
        if (!day.equals(before)) {
            deadlineChanged.fire(
                    new NamingDeadlineChanged(round.getEvent().getId(), roundId, before, day));
        }
    }

    private AllocationRound lockRound(long roundId, int version) {
        long eventId = repository.getEventOfRound(roundId);
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        locks.lockEvent(eventId);
        AllocationRound round = repository.withShares(repository.getRound(roundId));
        round.requireVersion(version);
        return round;
    }

    private Event openEvent(long eventId) {
        Event event = repository.getEvent(eventId);
        SeatRules.requireOpen(event, clock.instant());
        return event;
    }

    private @Nullable Person me() {
        return caller.findPersonId().map(people::get).orElse(null);
    }
}
