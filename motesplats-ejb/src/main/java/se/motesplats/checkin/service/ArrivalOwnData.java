package se.motesplats.checkin.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.shared.database.service.ResultRow;

/** When somebody came to events. */
@ApplicationScoped
class ArrivalOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "arrivals",
                        List.of("event", "at"),
                        ResultRow.of(
                                        em.createNativeQuery(
                                                        """
                                                        select e.title, c.arrived_at
                                                        from check_in c join nomination n on n.id = c.nomination_id
                                                        join event e on e.id = c.event_id
                                                        where n.person_id = ?1 and c.undone_at is null order by c.arrived_at, c.id
                                                        """)
                                                .setParameter(1, personId))
                                .stream()
                                .map(r -> OwnData.row(r.text(0), r.instant(1)))
                                .toList()));
    }
}
