package se.motesplats.seat.service;

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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.service.PersonDirectory;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.ApportionmentMethod;
import se.motesplats.seat.Redistribution;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.TopUp;
import se.motesplats.shared.Language;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.service.Allow;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.ReadOnly;
import se.motesplats.shared.service.UseCase;

/** More seats for the municipalities after the distribution was fixed; nobody is lowered. */
@Stateless
@UseCase
public class TopUpService {

    @Inject private SeatRepository repository;
    @Inject private RoundRepository rounds;
    @Inject private PoolRepository pool;
    @Inject private SeatMoveRepository moves;
    @Inject private SeatContacts contacts;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<SeatsToppedUp> toppedUp;

    /** What there is to give out; all free seats, without those who gave seats back. */
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
                rounds.givenBack(eventId).entrySet().stream()
                        .filter(unit -> unit.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .toList();
        return preview(
                fixed.get(),
                new TopUpSeats.Plan(
                        eventId,
                        0,
                        Math.toIntExact(pool.countFree(eventId)),
                        monotone(fixed.get().getMethod()),
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
        List<AllocationRound> earlier = rounds.topUps(round.getId());
        requireSeats(plan);
        TopUp.Result result = round.planTopUp(plan.method(), plan.seats(), earlier, plan.leftOut());
        Map<Long, Long> back = rounds.givenBack(plan.eventId());
        Map<String, AllocationShare> byCode = new HashMap<>();
        round.getShares().forEach(s -> byCode.put(AllocationRound.codeOf(s), s));
        Map<String, List<Person>> told =
                contacts.of(
                        round.getShares().stream()
                                .map(s -> s.getOrganisation().getPath())
                                .toList());
        List<TopUpPreview.Line> lines = new ArrayList<>();
        for (int i = 0; i < result.lines().size(); i++) {
            TopUp.Line line = result.lines().get(i);
            Organisation unit = round.getShares().get(i).getOrganisation();
            lines.add(
                    new TopUpPreview.Line(
                            unit.getId(),
                            unit.getName(),
                            line.before(),
                            back.getOrDefault(unit.getId(), 0L),
                            line.more(),
                            plan.leftOut().contains(unit.getId()),
                            told.getOrDefault(unit.getPath(), List.of()).stream()
                                    .filter(p -> !p.isProtectedIdentity())
                                    .map(Person::getName)
                                    .toList()));
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
                round.getMethod(),
                plan.method(),
                lines,
                result.unallocated(),
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
                fingerprint(plan, result));
    }

    private static String fingerprint(TopUpSeats.Plan plan, TopUp.Result result) {
        String text =
                plan.newSeats()
                        + "+"
                        + plan.fromPool()
                        + plan.method()
                        + result.lines().stream()
                                .map(l -> l.code() + ':' + l.before() + '+' + l.more())
                                .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
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
        repository.lockEvent(eventId);
        long poolId = pool.lockEverything(eventId);
        AllocationRound round = openRound(eventId);
        requireSeats(plan);
        List<AllocationRound> earlier = rounds.topUps(round.getId());
        TopUp.Result result = round.planTopUp(plan.method(), plan.seats(), earlier, plan.leftOut());
        if (!fingerprint(plan, result).equals(command.fingerprint())) {
            throw new RuleViolation("error.pool.previewOld");
        }
        Instant now = clock.instant();
        AllocationRound topUp =
                round.topUp(
                        rounds.nextNumber(eventId),
                        plan.method(),
                        plan.seats(),
                        plan.fromPool(),
                        earlier,
                        plan.leftOut(),
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
                    repository
                            .findAllocation(eventId, share.getOrganisation().getId())
                            .orElseThrow(IllegalStateException::new);
            List<Long> moved = new ArrayList<>();
            while (moved.size() < more && !free.isEmpty()) {
                moved.add(free.remove());
            }
            if (!moved.isEmpty()) {
                pool.move(moved, unit);
            }
            if (moved.size() < more) {
                rounds.makeSeats(topUp.getId(), unit, more - moved.size());
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
