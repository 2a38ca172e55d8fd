package se.motesplats.seat.pool.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.apportionment.Redistribution;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.RoundTopUp;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatMoveRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.UnitRepository;
import se.motesplats.seat.round.service.RoundRepository;
import se.motesplats.seat.round.service.RoundViews;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Single numbers after the distribution was fixed: one municipality's, or seats that go from one to
 * another. No seat is made; what somebody gets is free, or given up by somebody else.
 */
@Stateless
@UseCase
public class CorrectionService {

    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private UnitRepository units;
    @Inject private RoundRepository rounds;
    @Inject private PoolRepository pool;
    @Inject private SeatMoveRepository moves;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<SeatsCorrected> corrected;

    /** What the municipalities have now. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public CorrectionPreview start(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        CorrectSeats.Plan nothing = new CorrectSeats.Plan(eventId, List.of());
        return fixedRound(eventId)
                .map(round -> preview(round, nothing))
                .orElseGet(
                        () -> {
                            Event event = repository.getEvent(eventId);
                            return new CorrectionPreview(
                                    eventId,
                                    event.getTitle(),
                                    event.getStatus(),
                                    SeatRules.isOpen(event, clock.instant()),
                                    false,
                                    0,
                                    List.of(),
                                    "");
                        });
    }

    /**
     * What the numbers would change.
     *
     * @throws RuleViolation if the round is not fixed
     * @throws InvalidInput at the number of a municipality that cannot have so few, or for which
     *     there are not so many
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public CorrectionPreview preview(@Valid CorrectSeats.Plan plan) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(plan.eventId()));
        return preview(openRound(plan.eventId()), plan);
    }

    private CorrectionPreview preview(AllocationRound round, CorrectSeats.Plan plan) {
        Event event = round.getEvent();
        Map<Long, AllocationRow> now =
                units.rows(plan.eventId(), null).stream()
                        .collect(Collectors.toMap(AllocationRow::organisationId, row -> row));
        Map<Long, Integer> wanted = new HashMap<>();
        plan.lines().forEach(l -> wanted.put(l.organisationId(), l.seats()));
        List<CorrectionPreview.Line> lines = new ArrayList<>();
        for (AllocationShare share : RoundViews.inOrder(round)) {
            Organisation unit = share.getOrganisation();
            AllocationRow row = now.get(unit.getId());
            int before = row == null ? 0 : Math.toIntExact(row.all().granted());
            int least = row == null ? 0 : before - Math.toIntExact(row.own().free());
            lines.add(
                    new CorrectionPreview.Line(
                            unit.getId(),
                            unit.getName(),
                            before,
                            least,
                            wanted.getOrDefault(unit.getId(), before)));
        }
        long free = pool.countFree(plan.eventId());
        requirePossible(plan, lines, free);
        return new CorrectionPreview(
                plan.eventId(),
                event.getTitle(),
                event.getStatus(),
                SeatRules.isOpen(event, clock.instant()),
                true,
                free,
                lines,
                fingerprint(lines));
    }

    /** Nobody loses a seat that is in use, and nobody gets one that is not there. */
    private static void requirePossible(
            CorrectSeats.Plan plan, List<CorrectionPreview.Line> lines, long free) {
        Map<Long, CorrectionPreview.Line> byUnit =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        CorrectionPreview.Line::organisationId, line -> line));
        long left = free + lines.stream().mapToLong(l -> Math.max(0, -l.change())).sum();
        List<InvalidInput.Problem> problems = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            CorrectionPreview.Line line = byUnit.get(plan.lines().get(i).organisationId());
            if (line == null) {
                throw new RuleViolation("error.seat.notInRound");
            }
            String field = "lines[" + i + "].seats";
            if (line.after() < line.least()) {
                problems.add(
                        new InvalidInput.Problem(
                                field,
                                "{error.seat.correctTooFew}",
                                List.of(line.organisationName(), line.least())));
            } else if (line.change() > left) {
                problems.add(
                        new InvalidInput.Problem(
                                field,
                                "{error.seat.correctTooMany}",
                                List.of(
                                        line.organisationName(),
                                        line.after(),
                                        line.before() + left)));
            } else {
                left -= Math.max(0, line.change());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static String fingerprint(List<CorrectionPreview.Line> lines) {
        String text =
                lines.stream()
                        .map(l -> l.organisationId() + ":" + l.before() + ">" + l.after())
                        .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    /**
     * Changes the numbers as the preview said. The contacts of those whose number changes are told.
     *
     * @throws RuleViolation if something has changed since the preview, or nothing is to change
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void correct(@Valid CorrectSeats command) {
        long eventId = command.plan().eventId();
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        locks.lockEvent(eventId);
        long poolId = locks.lockEverything(eventId);
        AllocationRound round = openRound(eventId);
        CorrectionPreview preview = preview(round, command.plan());
        if (!preview.fingerprint().equals(command.fingerprint())) {
            throw new RuleViolation("error.pool.previewOld");
        }
        List<CorrectionPreview.Line> changed = preview.changed();
        if (changed.isEmpty()) {
            throw new RuleViolation("error.seat.correctNothing");
        }
        Instant now = clock.instant();
        AllocationRound correction =
                new RoundTopUp(round, List.of())
                        .correct(
                                rounds.nextNumber(eventId),
                                changed.stream()
                                        .map(
                                                l ->
                                                        new RoundTopUp.Correction(
                                                                l.organisationId(),
                                                                l.before(),
                                                                l.after()))
                                        .toList(),
                                command.reason(),
                                now,
                                me());
        repository.add(correction);
        repository.flush();
        moves.say(SeatMoveKind.CORRECTED, command.reason());
        for (CorrectionPreview.Line line : changed) {
            if (line.change() < 0) {
                pool.giveBack(allocation(eventId, line), poolId, -line.change(), now);
            }
        }
        List<Long> free =
                pool.freeSeats(poolId).stream().map(Redistribution.FreeSeat::seatId).toList();
        int next = 0;
        for (CorrectionPreview.Line line : changed) {
            if (line.change() > 0) {
                pool.move(free.subList(next, next + line.change()), allocation(eventId, line));
                next += line.change();
            }
        }
        moves.sayNothing();
        corrected.fire(new SeatsCorrected(eventId, correction.getId()));
    }

    private long allocation(long eventId, CorrectionPreview.Line line) {
        return units.findAllocation(eventId, line.organisationId())
                .orElseThrow(IllegalStateException::new);
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
