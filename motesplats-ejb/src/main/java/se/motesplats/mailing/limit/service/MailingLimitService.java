package se.motesplats.mailing.limit.service;

import static se.motesplats.shared.Permission.JOB_ADMINISTER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.MailingLimit;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Sets from how many people on a second person has to read a mailing. */
@Stateless
@UseCase
public class MailingLimitService {

    @Inject private MailingLimits limits;
    @Inject private Caller caller;
    @PersistenceContext private EntityManager em;

    /**
     * As it counts now.
     *
     * @param version 0 while nobody has set it here
     * @param above more than so many need a second person; null where nobody does
     * @param configured what the configuration says
     */
    public record Limit(int version, @Nullable Integer above, @Nullable Integer configured) {}

    /**
     * What shall count.
     *
     * @param above null for no such rule
     */
    public record SetLimit(int version, @Nullable @Min(1) @Max(MailingLimit.MOST) Integer above) {}

    @Allow(JOB_ADMINISTER)
    @ReadOnly
    public Limit get() {
        caller.require(JOB_ADMINISTER, Scope.system());
        return new Limit(
                limits.stored(LockModeType.NONE).map(MailingLimit::getVersion).orElse(0),
                limits.current().orElse(null),
                limits.configured().orElse(null));
    }

    /**
     * Counts from now on, also for mailings that wait: each is asked again when it is sent.
     *
     * @throws StaleData if somebody else has set it since
     */
    @Allow(JOB_ADMINISTER)
    public void set(@Valid SetLimit command) {
        caller.require(JOB_ADMINISTER, Scope.system());
        // Two first ones wait for each other.
        em.createNativeQuery("lock table mailing_limit in share row exclusive mode")
                .executeUpdate();
        Optional<MailingLimit> known = limits.stored(LockModeType.PESSIMISTIC_WRITE);
        if (known.isEmpty()) {
            if (command.version() != 0) {
                throw new StaleData();
            }
            em.persist(new MailingLimit(command.above()));
        } else {
            known.get().requireVersion(command.version());
            known.get().set(command.above());
        }
    }
}
