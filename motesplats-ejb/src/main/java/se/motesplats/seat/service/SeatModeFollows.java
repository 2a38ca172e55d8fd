package se.motesplats.seat.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.service.AttendanceModeChanged;

/**
 * When people may come to the house of an event that was online, those who are named stay online:
 * that is what they were invited to, and the house has room for others.
 */
@ApplicationScoped
class SeatModeFollows {

    @PersistenceContext private EntityManager em;

    void changed(@Observes AttendanceModeChanged change) {
        if (change.oldMode() == AttendanceMode.ONLINE
                && change.newMode() == AttendanceMode.HYBRID) {
            em.createNativeQuery(
                            """
                            update nomination set seat_mode = 'ONLINE', version = version + 1 where event_id = ?1 and seat_mode <> 'ONLINE'
                            and status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')
                            """)
                    .setParameter(1, change.eventId())
                    .executeUpdate();
        }
    }
}
