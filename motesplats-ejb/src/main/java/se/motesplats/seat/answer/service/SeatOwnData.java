package se.motesplats.seat.answer.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.database.service.ResultRow;

/** The seats that somebody has or had, as far as the person was told of them. */
@ApplicationScoped
class SeatOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 25;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "seats",
                        List.of("event", "organisation", "status", "from", "answered"),
                        ResultRow.of(
                                        em.createNativeQuery(
                                                        """
                                                        select e.title, o.name, n.status, n.nominated_at, n.answered_at
                                                        from nomination n join event e on e.id = n.event_id
                                                        join allocation a on a.id = n.allocation_id
                                                        join organisation o on o.id = a.organisation_id
                                                        where n.person_id = ?1 and n.status <> 'NOMINATED' order by n.nominated_at, n.id
                                                        """)
                                                .setParameter(1, personId))
                                .stream()
                                .map(
                                        r ->
                                                OwnData.row(
                                                        r.text(0),
                                                        r.text(1),
                                                        r.constant(NominationStatus.class, 2),
                                                        r.instant(3),
                                                        r.instantOrNull(4)))
                                .toList()));
    }
}
