package se.motesplats.shared.site.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Site;

/**
 * What the installation calls itself. It stands on every page and mail and changes once in years,
 * so it is remembered for a while; another node shows a change at the latest then.
 */
@ApplicationScoped
public class SiteBoard {

    /** What it is called where nobody has given it a name. */
    public static final String DEFAULT_NAME = "Mötesplats";

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(30);

    @Inject private SiteRows rows;

    private volatile @Nullable Read last;

    private record Read(SiteFacts facts, long at) {}

    /** It was changed here. */
    record Changed() {}

    /** As it is shown now. */
    public SiteFacts get() {
        Read known = last;
        if (known == null || System.nanoTime() - known.at() >= REMEMBERED_NANOS) {
            known = new Read(stored().map(SiteFacts::of).orElse(SiteFacts.NONE), System.nanoTime());
            last = known;
        }
        return known.facts();
    }

    /** The name that was given, else {@link #DEFAULT_NAME}. */
    public String name() {
        String given = get().name();
        return given.isEmpty() ? DEFAULT_NAME : given;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Changed changed) {
        last = null;
    }

    /** What is stored now; empty where nobody has said anything. */
    Optional<Site> stored() {
        return rows.find(LockModeType.NONE);
    }

    /** To change it. */
    Optional<Site> lock() {
        return rows.find(LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Site site) {
        rows.add(site);
    }
}
