package se.motesplats.livetext.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.shared.database.service.ResultRow;

/** When somebody wrote in texts of several. */
@ApplicationScoped
class WritingOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 60;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "writings",
                        List.of("began", "ended"),
                        ResultRow.of(
                                        em.createNativeQuery(
                                                        "select started_at, last_at from live_text_writing"
                                                                + " where person_id = ?1 order by started_at, id")
                                                .setParameter(1, personId))
                                .stream()
                                .map(r -> OwnData.row(r.instant(0), r.instant(1)))
                                .toList()));
    }
}
