package se.motesplats.seat.answer.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import se.motesplats.event.service.EventInvolvement;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** Those who have a seat. */
@ApplicationScoped
class SeatInvolvement implements EventInvolvement {

    @PersistenceContext private EntityManager em;

    @Override
    @Transactional
    public Map<Long, String> eventsOf(Caller caller) {
        Map<Long, String> events = new HashMap<>();
        ResultRow.of(
                        em.createQuery(
                                        """
                        select n.event.id, n.status from Nomination n
                        where n.person.id = :person and n.status in :active
                        """)
                                .setParameter("person", caller.personId())
                                .setParameter("active", NominationStatus.ACTIVE))
                .forEach(
                        row ->
                                events.put(
                                        row.number(0),
                                        row.constant(NominationStatus.class, 1)
                                                        == NominationStatus.ACCEPTED
                                                ? "event.mine.participant"
                                                : "event.mine.invited"));
        return events;
    }
}
