package se.motesplats.shared.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.motesplats.shared.clock.service.AppClock;

/**
 * That this node lives, said to the others through the database with each heartbeat. Whoever has
 * not been seen for {@link #DEAD} is dead to the others, and takes itself for dead before that: so
 * what it had in hands is in one pair of hands only, unless it stops in the midst of a step.
 */
@ApplicationScoped
public class NodeLife {

    /** Three heartbeats: then others take over. Measured by the database's clock. */
    public static final Duration DEAD = Duration.ofSeconds(15);

    /** A node that got no answer for this long leaves what it has to others. */
    private static final Duration UNSURE = Duration.ofSeconds(9);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    @PersistenceContext private EntityManager em;
    @Inject private AppClock clock;

    private final String name = nameOfNode();
    private final String id = name + '/' + UUID.randomUUID();
    private volatile Instant lastBeat = Instant.EPOCH;

    /** Host and process, for people. */
    public String name() {
        return name;
    }

    /** Another one after each start, also where host and process have the same name again. */
    public String id() {
        return id;
    }

    /** Says that this node lives. */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat() {
        Instant asked = clock.realInstant();
        em.createNativeQuery(
                        """
                        insert into node_life (id, seen_at) values (?1, clock_timestamp())
                        on conflict (id) do update set seen_at = excluded.seen_at
                        """)
                .setParameter(1, id)
                .executeUpdate();
        em.createNativeQuery(
                        "delete from node_life where seen_at < clock_timestamp() - make_interval(secs => ?1)")
                .setParameter(1, FORGOTTEN.toSeconds())
                .executeUpdate();
        lastBeat = asked;
    }

    /** Whether the others still know that this node lives, so that it may go on with its work. */
    public boolean isSure() {
        return Duration.between(lastBeat, clock.realInstant()).compareTo(UNSURE) < 0;
    }

    /** When the heartbeat last got an answer from the database, by the system's clock. */
    public Instant lastBeat() {
        return lastBeat;
    }

    private static String nameOfNode() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            host = "node";
        }
        return host + '/' + ProcessHandle.current().pid();
    }
}
