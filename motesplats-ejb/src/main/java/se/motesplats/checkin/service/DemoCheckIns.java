package se.motesplats.checkin.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.checkin.CheckIn;
import se.motesplats.checkin.CheckInSource;
import se.motesplats.event.Event;
import se.motesplats.event.service.DemoEvents;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.demo.service.DemoData;

/** Who came to the demo's event that is just over: most of those who were expected. */
@Dependent
class DemoCheckIns implements DemoData {

    @Inject private CheckInRepository repository;
    @PersistenceContext private EntityManager em;

    @Override
    public int order() {
        return 46;
    }

    @Override
    public void create() {
        DemoEvents.justOver(em).filter(this::isUntold).ifPresent(this::create);
    }

    /** Whether nobody has come yet; later it is people who correct what was noted. */
    private boolean isUntold(Event event) {
        return em.createQuery("select c.id from CheckIn c where c.eventId = :event", Long.class)
                .setParameter("event", event.getId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void create(Event event) {
        LocalDate day = event.lastDay().orElseThrow();
        Instant doors = SwedishTime.at(day.atTime(8, 15));
        Instant over = SwedishTime.at(day.plusDays(1).atTime(0, 30));
        List<Nomination> people =
                em.createQuery(
                                "select n from Nomination n where n.event = :event and n.status in :expected order by n.id",
                                Nomination.class)
                        .setParameter("event", event)
                        .setParameter(
                                "expected",
                                List.of(NominationStatus.INVITED, NominationStatus.ACCEPTED))
                        .getResultList();
        for (int i = 0; i < people.size(); i++) {
            Nomination somebody = people.get(i);
            if (i % 9 == 5 || (somebody.getStatus() == NominationStatus.INVITED && i % 3 == 0)) {
                somebody.missed(over);
                continue;
            }
            Instant at = doors.plusSeconds(70L * i);
            somebody.attend(at);
            repository.add(
                    new CheckIn(
                            somebody,
                            i % 6 == 0 ? CheckInSource.NAME : CheckInSource.SCAN,
                            "demo-" + somebody.getId(),
                            null,
                            at,
                            null));
        }
        em.flush();
    }
}
