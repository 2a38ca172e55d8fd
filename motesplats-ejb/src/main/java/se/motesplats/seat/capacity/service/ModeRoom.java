package se.motesplats.seat.capacity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.SeatCapacity;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.seat.round.service.RoundRepository;
import se.motesplats.seat.round.service.RoundRulesRepository;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.database.service.ResultRow;

/**
 * Room for people on site and online at an event that is both: never more than there is, the day
 * with the least deciding. Who counts holds the row of the event's capacity; that lock comes after
 * those of pools and units and before those of people. Elsewhere nothing is locked or counted.
 */
@Dependent
public class ModeRoom {

    @PersistenceContext private EntityManager em;
    @Inject private EventContact eventContact;
    @Inject private RoundRepository rounds;
    @Inject private RoundRulesRepository roundRules;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<SeatModeChanged> changed;

    private static boolean isHybrid(Event event) {
        return event.getAttendanceMode() == AttendanceMode.HYBRID;
    }

    public void lock(Event event) {
        if (isHybrid(event)) {
            lockCapacity(event);
        }
    }

    /**
     * As {@link #lock}. Before there is a limit there is no row to hold: whoever sets the first one
     * takes the event from all that name people, who share its key, and so counts them.
     */
    void lockToLimit(Event event) {
        if (isHybrid(event) && lockCapacity(event).isEmpty()) {
            em.createNativeQuery("select id from event where id = ?1 for update")
                    .setParameter(1, event.getId())
                    .getResultList();
        }
    }

    private List<?> lockCapacity(Event event) {
        return em.createNativeQuery(
                        "select id from seat_capacity where event_id = ?1 for no key update")
                .setParameter(1, event.getId())
                .getResultList();
    }

    /** How many take part in which way; empty unless the event is both. */
    public List<ModeNumbers> numbers(Event event) {
        if (!isHybrid(event)) {
            return List.of();
        }
        Map<SeatMode, Long> named = new EnumMap<>(SeatMode.class);
        for (ResultRow columns :
                ResultRow.of(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                select seat_mode, count(*) from nomination where event_id = ?1
                                and status in {active} group by seat_mode
                                """))
                                .setParameter(1, event.getId()))) {
            named.put(columns.constant(SeatMode.class, 0), columns.number(1));
        }
        Optional<SeatCapacity> capacity = rounds.findCapacity(event.getId());
        return Stream.of(SeatMode.values())
                .map(
                        mode ->
                                new ModeNumbers(
                                        mode,
                                        named.getOrDefault(mode, 0L),
                                        capacity.map(c -> c.room(mode)).orElse(null)))
                .toList();
    }

    /** For how many more people there is room in any way. */
    public int free(Event event) {
        List<ModeNumbers> numbers = numbers(event);
        return numbers.isEmpty()
                ? Integer.MAX_VALUE
                : Math.toIntExact(
                        Math.min(
                                Integer.MAX_VALUE,
                                numbers.stream().mapToLong(ModeNumbers::free).sum()));
    }

    /** Whether one more person can come to the house. */
    public boolean hasRoomOnSite(Event event) {
        return numbers(event).stream()
                .filter(n -> n.mode() == SeatMode.ON_SITE)
                .allMatch(n -> n.free() > 0);
    }

    /**
     * How people take part who are named now, inside the lock.
     *
     * @param wanted null for on site as long as there is room, and online after that
     * @throws RuleViolation with both numbers, if there is no room
     */
    public List<SeatMode> take(Event event, @Nullable SeatMode wanted, int people) {
        List<SeatMode> taken = new ArrayList<>();
        for (ModeNumbers mode : numbers(event)) {
            if (wanted == null || wanted == mode.mode()) {
                while (taken.size() < people && taken(taken, mode.mode()) < mode.free()) {
                    taken.add(mode.mode());
                }
                if (taken.size() < people && (wanted != null || mode.mode() == SeatMode.ONLINE)) {
                    throw noRoom(mode, people - taken.size());
                }
            }
        }
        while (taken.size() < people) {
            taken.add(SeatMode.ON_SITE);
        }
        return taken;
    }

    private static long taken(List<SeatMode> modes, SeatMode which) {
        return modes.stream().filter(m -> m == which).count();
    }

    private static RuleViolation noRoom(ModeNumbers mode, long wanted) {
        return new RuleViolation(
                "error.seat.noModeRoom",
                mode.mode(),
                mode.room() == null ? 0 : mode.room(),
                mode.free(),
                wanted);
    }

    /**
     * Lets somebody take part in another way; the nomination's unit is locked, and then the
     * capacity. It can be changed as long as somebody else could get the seat.
     *
     * @throws RuleViolation if the event is not both, it is too late, or there is no room
     */
    public void change(Nomination nomination, SeatMode mode) {
        Event event = nomination.getEvent();
        Instant now = clock.instant();
        SeatRules.requireOpen(event, now);
        Optional<Instant> end = roundRules.substitutionEnd(event);
        if (end.isPresent() && !now.isBefore(end.get())) {
            throw new RuleViolation(
                    "error.seat.modeTooLate",
                    end.get(),
                    eventContact.of(event).name(),
                    eventContact.of(event).reach());
        }
        numbers(event).stream()
                .filter(n -> n.mode() == mode && n.free() < 1)
                .filter(n -> nomination.findMode().filter(m -> m == mode).isEmpty())
                .findFirst()
                .ifPresent(
                        full -> {
                            throw noRoom(full, 1);
                        });
        if (nomination.change(mode)) {
            em.flush();
            changed.fire(new SeatModeChanged(nomination.getId()));
        }
    }

    /** Whether the person, or the manager, can still change it. */
    public boolean isChangeable(Nomination nomination, Instant now) {
        Event event = nomination.getEvent();
        return nomination.findMode().isPresent()
                && nomination.getStatus().isUnderWay()
                && SeatRules.isOpen(event, now)
                && roundRules.substitutionEnd(event).filter(end -> !now.isBefore(end)).isEmpty();
    }
}
