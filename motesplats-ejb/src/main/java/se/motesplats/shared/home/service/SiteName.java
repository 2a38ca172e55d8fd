package se.motesplats.shared.home.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.database.service.ResultRow;

/**
 * What the installation calls itself. It stands on every page and changes once in years, so it is
 * remembered for a while; another node shows a new name at the latest then.
 */
@ApplicationScoped
class SiteName {

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(30);

    @PersistenceContext private EntityManager em;

    private volatile @Nullable Read last;

    private record Read(String name, long at) {}

    /** It was changed here. */
    record Renamed(String name) {}

    /** Empty for the name that the application comes with. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String get() {
        Read known = last;
        if (known == null || System.nanoTime() - known.at() >= REMEMBERED_NANOS) {
            known =
                    new Read(
                            ResultRow.first(em.createNativeQuery("select name from site"))
                                    .map(row -> row.text(0))
                                    .orElse(""),
                            System.nanoTime());
            last = known;
        }
        return known.name();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Renamed renamed) {
        last = null;
    }

    void set(String name) {
        em.createNativeQuery(
                        "insert into site (name) values (?1) on conflict (only_row) do update set name = excluded.name")
                .setParameter(1, name)
                .executeUpdate();
    }
}
