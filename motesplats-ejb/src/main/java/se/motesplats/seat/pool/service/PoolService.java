package se.motesplats.seat.pool.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.motesplats.account.Person;
import se.motesplats.apportionment.Redistribution;
import se.motesplats.event.Event;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.RoundRules;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.SeatWish;
import se.motesplats.seat.WorkingHours;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.recount.service.RecountRepository;
import se.motesplats.seat.round.service.RoundRulesRepository;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Recalling seats and giving them out again: the coordinator's part. */
@Stateless
@UseCase
public class PoolService {

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private PoolRepository pool;
    @Inject private RoundRulesRepository roundRules;
    @Inject private SeatMoveRepository moves;
    @Inject private RecallDesk recalls;
    @Inject private Redistributor redistributor;
    @Inject private RecountRepository recount;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<RecallDateChanged> dateChanged;
    @Inject private jakarta.enterprise.event.Event<SeatsRedistributed> redistributed;
    @Inject private jakarta.enterprise.event.Event<PoolOpened> opened;

    /** What is free, what is wished for, when seats are recalled. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public PoolOverview overview(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        Instant now = clock.instant();
        Optional<AllocationRound> round = fixedRound(eventId);
        RoundRules stored = round.flatMap(r -> roundRules.find(r.getId())).orElse(null);
        RoundRules rules = stored == null ? round.map(RoundRules::new).orElse(null) : stored;
        return new PoolOverview(
                eventId,
                event.getTitle(),
                event.getStatus(),
                SeatRules.isOpen(event, now),
                round.isPresent(),
                stored == null ? null : stored.getVersion(),
                rules == null ? null : rules.getRecallOn(),
                rules != null && rules.getOwnRecallDay().isPresent(),
                rules == null ? WorkingHours.USUAL : rules.getAnswerHours(),
                roundRules.substitutionEnd(event).orElse(null),
                rules != null && rules.hasOwnSubstitutionEnd(),
                rules == null ? null : rules.getRecalledAt().orElse(null),
                recalls.plan(eventId, now).stream().mapToLong(PoolRepository.Unnamed::free).sum(),
                pool.countFree(eventId),
                pool.origins(eventId),
                pool.openWishes(eventId).stream().map(PoolService::row).toList(),
                rules != null && rules.isOpen(),
                recount.open(eventId));
    }

    private static PoolOverview.WishRow row(PoolRepository.OpenWish open) {
        SeatWish wish = open.wish();
        return new PoolOverview.WishRow(
                wish.getAllocation().getOrganisation().getId(),
                wish.getAllocation().getOrganisation().getName(),
                open.municipalityName(),
                wish.left(),
                wish.getGiven(),
                wish.getReason(),
                wish.getWishedAt(),
                wish.getWishedBy()
                        .filter(p -> !p.isProtectedIdentity())
                        .map(Person::getName)
                        .orElse(null));
    }

    /**
     * Sets the recall date, the time for an answer, and until when somebody else can get a seat.
     *
     * @throws RuleViolation if a date lies after the event
     * @throws StaleData if somebody else has set them since
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @TakesProblems
    public void changeRules(@Valid ChangeRoundRules command) {
        long eventId = command.eventId();
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        locks.lockEverything(eventId);
        AllocationRound round = openRound(eventId);
        Integer seen = roundRules.find(round.getId()).map(RoundRules::getVersion).orElse(null);
        if (!Objects.equals(seen, command.version())) {
            throw new StaleData();
        }
        RoundRules rules = roundRules.of(round);
        LocalDate own =
                round.getNamingDeadline().equals(command.recallOn()) ? null : command.recallOn();
        if (own != null) {
            problems.ask(() -> rules.requireBeforeEnd(own), "recallOn");
        }
        problems.ask(
                () ->
                        rules.endSubstitution(
                                command.substitutionDay(),
                                command.substitutionTime(),
                                command.substitutionDaylight()),
                "substitutionTime",
                "substitutionDay",
                "substitutionDaylight");
        problems.refuse();
        rules.change(own, command.answerHours());
        pool.flush();
        dateChanged.fire(new RecallDateChanged(eventId));
    }

    /** What a recall would take now. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public RecallPreview previewRecall(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        List<PoolRepository.Unnamed> plan = recalls.plan(eventId, clock.instant());
        return new RecallPreview(
                plan.stream()
                        .map(
                                u ->
                                        new RecallPreview.Line(
                                                u.organisationId(),
                                                u.name(),
                                                u.free(),
                                                u.held(),
                                                u.heldUntil()))
                        .toList(),
                RecallDesk.fingerprint(plan));
    }

    /**
     * Recalls all seats without a name now, before or after the date.
     *
     * @param fingerprint of the preview that was looked at
     * @return how many seats
     * @throws RuleViolation if it is not what a recall would take any more
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public long recall(
            long eventId, @NotNull @Size(min = 1, max = Lengths.CODE) String fingerprint) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        long poolId = locks.lockEverything(eventId);
        AllocationRound round = openRound(eventId);
        Instant now = clock.instant();
        if (!RecallDesk.fingerprint(recalls.plan(eventId, now)).equals(fingerprint)) {
            throw new RuleViolation("error.pool.previewOld");
        }
        return recalls.recall(poolId, roundRules.of(round), now, null);
    }

    /**
     * Recalls seats of one unit only, before or after the date.
     *
     * @throws RuleViolation if it is not what a recall would take any more
     * @throws InvalidInput if the unit has fewer seats without a name that nobody keeps
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void recallFrom(@Valid RecallFromUnit command) {
        long eventId = command.eventId();
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        long poolId = locks.lockEverything(eventId);
        openRound(eventId);
        Instant now = clock.instant();
        List<PoolRepository.Unnamed> plan = recalls.plan(eventId, now);
        if (!RecallDesk.fingerprint(plan).equals(command.fingerprint())) {
            throw new RuleViolation("error.pool.previewOld");
        }
        PoolRepository.Unnamed unit =
                plan.stream()
                        .filter(u -> u.organisationId() == command.unit())
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("unit", "{error.pool.recallUnit}"));
        if (command.seats() > unit.free()) {
            throw new InvalidInput(
                    List.of(
                            new InvalidInput.Problem(
                                    "seats",
                                    "{error.pool.recallTooMany}",
                                    List.of(unit.name(), unit.free(), command.seats()))));
        }
        recalls.recallFrom(eventId, unit, command.seats(), command.reason(), poolId, now);
    }

    /** Who would get free seats now, and from where. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public RedistributionPreview previewRedistribution(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Redistributor.Plan plan = redistributor.plan(openRound(eventId));
        Map<Long, String> origins = pool.originsOfSeats(eventId);
        List<RedistributionPreview.Line> lines = new ArrayList<>();
        for (PoolRepository.OpenWish open : plan.wishes()) {
            SeatWish wish = open.wish();
            List<Redistribution.Award> awards =
                    plan.result().awards().stream()
                            .filter(a -> a.allocationId() == wish.getAllocation().getId())
                            .toList();
            if (awards.isEmpty()) {
                continue;
            }
            long same =
                    awards.stream()
                            .filter(a -> a.step() == Redistribution.Step.SAME_MUNICIPALITY)
                            .count();
            lines.add(
                    new RedistributionPreview.Line(
                            wish.getAllocation().getOrganisation().getName(),
                            open.municipalityName(),
                            wish.left(),
                            same,
                            awards.size() - same,
                            List.copyOf(
                                    awards.stream()
                                            .map(a -> origins.get(a.seatId()))
                                            .filter(Objects::nonNull)
                                            .collect(Collectors.toCollection(TreeSet::new)))));
        }
        long wanted = plan.wishes().stream().mapToLong(w -> w.wish().left()).sum();
        return new RedistributionPreview(
                lines,
                plan.result().left(),
                wanted - plan.result().awards().size(),
                plan.fingerprint());
    }

    /**
     * Gives the free seats out as the preview said.
     *
     * @return how many seats
     * @throws RuleViolation if the pool, the wishes or the units have changed since
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public long redistribute(
            long eventId, @NotNull @Size(min = 1, max = Lengths.CODE) String fingerprint) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        locks.lockEverything(eventId);
        AllocationRound round = openRound(eventId);
        Redistributor.Plan plan = redistributor.plan(round);
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new RuleViolation("error.pool.previewOld");
        }
        Instant now = clock.instant();
        Map<Long, List<Long>> byUnit = new HashMap<>();
        for (Redistribution.Award award : plan.result().awards()) {
            byUnit.computeIfAbsent(award.allocationId(), id -> new ArrayList<>())
                    .add(award.seatId());
        }
        moves.say(SeatMoveKind.REDISTRIBUTED, null);
        List<SeatsRedistributed.Line> lines = new ArrayList<>();
        for (PoolRepository.OpenWish open : plan.wishes()) {
            SeatWish wish = open.wish();
            long allocationId = wish.getAllocation().getId();
            List<Long> given = byUnit.getOrDefault(allocationId, List.of());
            if (!given.isEmpty()) {
                pool.move(given, allocationId);
                wish.give(given.size(), now);
                lines.add(new SeatsRedistributed.Line(allocationId, given.size(), wish.left()));
            }
        }
        pool.flush();
        if (!lines.isEmpty()) {
            redistributed.fire(new SeatsRedistributed(eventId, lines));
        }
        return plan.result().awards().size();
    }

    /** Lets every unit take of the free seats, first come first served; or no more. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void open(long eventId, boolean open) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        locks.lockEverything(eventId);
        RoundRules rules = roundRules.of(openRound(eventId));
        boolean news = open && !rules.isOpen();
        rules.open(open, clock.instant());
        pool.flush();
        if (news) {
            opened.fire(new PoolOpened(eventId, pool.countFree(eventId)));
        }
    }

    private AllocationRound openRound(long eventId) {
        SeatRules.requireOpen(repository.getEvent(eventId), clock.instant());
        return fixedRound(eventId).orElseThrow(() -> new RuleViolation("error.seat.notFixed"));
    }

    private Optional<AllocationRound> fixedRound(long eventId) {
        return repository.findLatestRound(eventId).filter(AllocationRound::isFixed);
    }
}
