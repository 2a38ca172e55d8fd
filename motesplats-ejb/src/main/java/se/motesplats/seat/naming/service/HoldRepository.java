package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import se.motesplats.seat.SeatHold;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;

/** Seats that are kept, in the database. */
@Dependent
class HoldRepository {

    @PersistenceContext private EntityManager em;

    SeatHold get(long id) {
        SeatHold hold = em.find(SeatHold.class, id);
        if (hold == null) {
            throw new NotFound();
        }
        return hold;
    }

    /** Event, organisation and path of the unit that keeps the seats, without loading it. */
    record Place(long eventId, long organisationId, String path) {}

    Place placeOf(long holdId) {
        ResultRow row =
                ResultRow.first(
                                em.createQuery(
                                                "select h.eventId, o.id, o.path from SeatHold h join h.allocation a join a.organisation o where h.id = :id")
                                        .setParameter("id", holdId))
                        .orElseThrow(NotFound::new);
        return new Place(row.number(0), row.number(1), row.text(2));
    }

    /** Holds that keep something now, the ones that end first before the others. */
    List<SeatHold> list(long allocationId, Instant now) {
        return em.createQuery(
                        """
                        select h from SeatHold h left join fetch h.heldBy
                        where h.allocation.id = :allocation and h.endedAt is null and h.validUntil > :now
                        order by h.validUntil, h.id
                        """,
                        SeatHold.class)
                .setParameter("allocation", allocationId)
                .setParameter("now", now)
                .getResultList();
    }
}
