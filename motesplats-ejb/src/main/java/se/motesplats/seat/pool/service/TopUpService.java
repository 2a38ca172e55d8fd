package se.motesplats.seat.pool.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.Redistribution;
import se.motesplats.apportionment.TopUp;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.RoundTopUp;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.round.service.RoundRepository;
import se.motesplats.seat.round.service.RoundSeatRepository;
import se.motesplats.seat.round.service.RoundViews;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.Language;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** More seats for the municipalities after the distribution was fixed; nobody is lowered. */
@Stateless
@UseCase
public class TopUpService {

    @Inject private SeatRepository repository;
    @Inject private RoundSeatRepository roundSeats;
    @Inject private UnitRepository units;
    @Inject private SeatLocks locks;
    @Inject private RoundRepository rounds;
    @Inject private PoolRepository pool;
    @Inject private SeatMoveRepository moves;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<SeatsToppedUp> toppedUp;

    /**
     * What there is to give out: all free seats, without those who returned some themselves. Who
     * lost seats at a recall takes part, because it may have names by now.
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public TopUpPreview start(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        Optional<AllocationRound> fixed = fixedRound(eventId);
        if (fixed.isEmpty()) {
            return new TopUpPreview(
                    eventId,
                    event.getTitle(),
                    event.getStatus(),
                    SeatRules.isOpen(event, clock.instant()),
                    false,
                    0,
                    null,
                    null,
                    ApportionmentMethod.SAINTE_LAGUE,
                    List.of(),
                    0,
                    List.of(),
                    List.of(),
                    "");
        }
        List<Long> back =
                rounds.past(List.of(eventId)).stream()
                        .filter(unit -> unit.returned() > 0)
                        .map(RoundRepository.Past::municipalityId)
                        .toList();
        return preview(
                fixed.get(),
                new TopUpSeats.Plan(
                        eventId,
                        0,
                        Math.toIntExact(pool.countFree(eventId)),
                        monotone(fixed.get().getPlan().getMethod()),
                        back));
    }

    /** The default for top-ups, which never lowers anybody of itself. */
    private static ApportionmentMethod monotone(ApportionmentMethod method) {
        return method == ApportionmentMethod.LARGEST_REMAINDER
                ? ApportionmentMethod.SAINTE_LAGUE
                : method;
    }

    /**
     * What the plan would give to whom.
     *
     * @throws RuleViolation if the round is not fixed, or there are fewer free seats or less room
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public TopUpPreview preview(@Valid TopUpSeats.Plan plan) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(plan.eventId()));
        return preview(openRound(plan.eventId()), plan);
    }

    private TopUpPreview preview(AllocationRound round, TopUpSeats.Plan plan) {
        Event event = round.getEvent();
        requireSeats(plan);
        Prepared prepared = prepare(round, plan);
        TopUp.Result result = prepared.result();
        Map<Long, RoundRepository.Past> past =
                rounds.past(List.of(plan.eventId())).stream()
                        .collect(
                                Collectors.toMap(
                                        RoundRepository.Past::municipalityId, unit -> unit));
        Map<String, AllocationShare> byCode = new HashMap<>();
        round.getShares().forEach(s -> byCode.put(s.getCode(), s));
        List<TopUpPreview.Line> lines = new ArrayList<>();
        for (int i = 0; i < result.lines().size(); i++) {
            TopUp.Line line = result.lines().get(i);
            AllocationShare share = round.getShares().get(i);
            Organisation unit = share.getOrganisation();
            RoundRepository.Past gone = past.get(unit.getId());
            RoundTopUp.Adjustment adjusted = prepared.adjustments().get(unit.getId());
            lines.add(
                    new TopUpPreview.Line(
                            unit.getId(),
                            unit.getName(),
                            line.before(),
                            gone == null ? 0 : gone.returned() + gone.recalled(),
                            line.more(),
                            adjusted == null ? line.more() : adjusted.seats(),
                            adjusted == null ? null : adjusted.reason(),
                            prepared.onTop().adjustedTo(share).orElse(null),
                            share.getReason().orElse(null),
                            plan.leftOut().contains(unit.getId())));
        }
        Collator swedish = Collator.getInstance(Language.SV.locale());
        lines.sort(
                Comparator.comparing((TopUpPreview.Line line) -> line.more() == 0)
                        .thenComparing(TopUpPreview.Line::organisationName, swedish));
        return new TopUpPreview(
                plan.eventId(),
                event.getTitle(),
                event.getStatus(),
                SeatRules.isOpen(event, clock.instant()),
                true,
                pool.countFree(plan.eventId()),
                room(plan.eventId()).orElse(null),
                round.getPlan().getMethod(),
                plan.method(),
                lines,
                plan.seats(),
                result.losses().stream()
                        .map(
                                loss ->
                                        new TopUpPreview.Loss(
                                                Optional.ofNullable(byCode.get(loss.code()))
                                                        .map(s -> s.getOrganisation().getName())
                                                        .orElse(loss.code()),
                                                loss.before(),
                                                loss.after()))
                        .toList(),
                RoundViews.ties(result.ties(), round),
                prepared.fingerprint());
    }

    /** A plan with what it comes to. */
    private record Prepared(
            TopUpSeats.Plan plan,
            RoundTopUp onTop,
            RoundTopUp.Plan whatToGive,
            TopUp.Result result,
            Map<Long, RoundTopUp.Adjustment> adjustments) {

        String fingerprint() {
            String text =
                    plan.newSeats()
                            + "+"
                            + plan.fromPool()
                            + plan.method()
                            + result.lines().stream()
                                    .map(l -> l.code() + ':' + l.before() + '+' + l.more())
                                    .collect(Collectors.joining(","))
                            + adjustments.values().stream()
                                    .map(a -> a.organisationId() + "=" + a.seats())
                                    .collect(Collectors.joining(","));
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** Goes on from what the municipalities hold now, with the units below them. */
    private Prepared prepare(AllocationRound round, TopUpSeats.Plan plan) {
        RoundTopUp onTop = new RoundTopUp(round, rounds.topUps(round.getId()));
        RoundTopUp.Plan whatToGive =
                new RoundTopUp.Plan(
                        plan.method(), plan.seats(), pool.held(plan.eventId()), plan.leftOut());
        TopUp.Result result = onTop.compute(whatToGive);
        Map<String, Integer> computed =
                result.lines().stream()
                        .collect(Collectors.toMap(TopUp.Line::code, TopUp.Line::more));
        Map<Long, RoundTopUp.Adjustment> adjustments = new TreeMap<>();
        List<InvalidInput.Problem> problems = new ArrayList<>();
        for (int i = 0; i < plan.adjustments().size(); i++) {
            TopUpSeats.Adjustment line = plan.adjustments().get(i);
            Integer seats = line.seats();
            AllocationShare share = round.shareOf(line.organisationId());
            if (seats == null || seats.equals(computed.get(share.getCode()))) {
                continue;
            }
            if (seats > plan.seats()) {
                problems.add(
                        new InvalidInput.Problem(
                                "adjustments[" + i + "].seats",
                                "{error.seat.moreThanAll}",
                                List.of(share.getOrganisation().getName(), seats, plan.seats())));
            }
            adjustments.put(
                    line.organisationId(),
                    new RoundTopUp.Adjustment(line.organisationId(), seats, line.reason()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Prepared(plan, onTop, whatToGive, result, adjustments);
    }

    /** Room for seats that do not exist yet; empty without a limit. */
    private Optional<Long> room(long eventId) {
        return rounds.findCapacity(eventId).map(c -> c.total() - rounds.countSeats(eventId));
    }

    private void requireSeats(TopUpSeats.Plan plan) {
        long free = pool.countFree(plan.eventId());
        if (plan.fromPool() > free) {
            throw new RuleViolation("error.seat.topUpPool", free, plan.fromPool());
        }
        rounds.findCapacity(plan.eventId())
                .ifPresent(c -> c.requireRoom(rounds.countSeats(plan.eventId()) + plan.newSeats()));
    }

    /**
     * Gives the seats out as the preview said; free seats go first, and what nobody may take is
     * neither made nor moved.
     *
     * @return how many seats were given
     * @throws RuleViolation if something has changed since the preview, or nobody would get a seat
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public int topUp(@Valid TopUpSeats command) {
        TopUpSeats.Plan plan = command.plan();
        long eventId = plan.eventId();
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        locks.lockEvent(eventId);
        long poolId = locks.lockEverything(eventId);
        AllocationRound round = openRound(eventId);
        requireSeats(plan);
        Prepared prepared = prepare(round, plan);
        if (!prepared.fingerprint().equals(command.fingerprint())) {
            throw new RuleViolation("error.pool.previewOld");
        }
        Instant now = clock.instant();
        AllocationRound topUp =
                prepared.onTop()
                        .give(
                                prepared.whatToGive(),
                                rounds.nextNumber(eventId),
                                plan.fromPool(),
                                List.copyOf(prepared.adjustments().values()),
                                command.reason(),
                                now,
                                me());
        repository.add(topUp);
        repository.flush();
        give(topUp, poolId, command.reason());
        toppedUp.fire(new SeatsToppedUp(eventId, topUp.getId()));
        return topUp.granted();
    }

    private void give(AllocationRound topUp, long poolId, String reason) {
        Deque<Long> free =
                new ArrayDeque<>(
                        pool.freeSeats(poolId).stream()
                                .map(Redistribution.FreeSeat::seatId)
                                .limit(topUp.getFromPool())
                                .toList());
        long eventId = topUp.getEvent().getId();
        moves.say(SeatMoveKind.REDISTRIBUTED, reason);
        for (AllocationShare share : topUp.getShares()) {
            int more = share.getGranted();
            if (more == 0) {
                continue;
            }
            long unit =
                    units.findAllocation(eventId, share.getOrganisation().getId())
                            .orElseThrow(IllegalStateException::new);
            List<Long> moved = new ArrayList<>();
            while (moved.size() < more && !free.isEmpty()) {
                moved.add(free.remove());
            }
            if (!moved.isEmpty()) {
                pool.move(moved, unit);
            }
            if (moved.size() < more) {
                roundSeats.makeSeats(topUp.getId(), unit, more - moved.size());
            }
        }
        moves.sayNothing();
    }

    private AllocationRound openRound(long eventId) {
        SeatRules.requireOpen(repository.getEvent(eventId), clock.instant());
        return fixedRound(eventId).orElseThrow(() -> new RuleViolation("error.seat.notFixed"));
    }

    private Optional<AllocationRound> fixedRound(long eventId) {
        return repository
                .findLatestRound(eventId)
                .filter(AllocationRound::isFixed)
                .map(repository::withShares);
    }

    private @Nullable Person me() {
        return caller.findPersonId().map(people::get).orElse(null);
    }
}
