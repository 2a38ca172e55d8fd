package se.motesplats.seat.capacity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.service.AttendanceModeChanged;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.seat.round.service.RoundRepository;

/**
 * When an event is held in another way, the room for people follows. When people may come to the
 * house of an event that was online, those who are named stay online: that is what they were
 * invited to, and the house has room for others.
 */
@ApplicationScoped
class SeatModeFollows {

    @Inject private SeatRepository seats;
    @Inject private RoundRepository rounds;
    @PersistenceContext private EntityManager em;

    /** The event's row is held by who changes it, so that no seats are made meanwhile. */
    void changed(@Observes AttendanceModeChanged change) {
        long committed =
                rounds.countSeats(change.eventId())
                        + seats.findLatestRound(change.eventId())
                                .filter(round -> !round.isFixed())
                                .map(AllocationRound::getSeats)
                                .orElse(0);
        rounds.findCapacity(change.eventId())
                .ifPresent(room -> room.follow(change.oldMode(), change.newMode(), committed));
        if (change.oldMode() == AttendanceMode.ONLINE
                && change.newMode() == AttendanceMode.HYBRID) {
            em.createNativeQuery(
                            SeatSql.of(
                                    """
                            update nomination set seat_mode = 'ONLINE', version = version + 1 where event_id = ?1 and seat_mode <> 'ONLINE'
                            and status in {active}
                            """))
                    .setParameter(1, change.eventId())
                    .executeUpdate();
        }
    }
}
