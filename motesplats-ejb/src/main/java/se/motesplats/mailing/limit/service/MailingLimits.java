package se.motesplats.mailing.limit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.motesplats.mailing.MailingLimit;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** The limit that counts now: what was set on the page, else what the configuration says. */
@ApplicationScoped
public class MailingLimits {

    @PersistenceContext private EntityManager em;
    @Inject private Settings settings;

    /** To more people than this nothing is sent without a second person; empty for no such rule. */
    @Transactional
    public Optional<Integer> current() {
        Optional<MailingLimit> set = stored(LockModeType.NONE);
        return set.isPresent() ? set.get().getApprovalAbove() : configured();
    }

    Optional<Integer> configured() {
        return settings.find(Setting.MAILING_APPROVAL).map(Integer::valueOf);
    }

    Optional<MailingLimit> stored(LockModeType lock) {
        return em
                .createQuery("select l from MailingLimit l", MailingLimit.class)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }
}
