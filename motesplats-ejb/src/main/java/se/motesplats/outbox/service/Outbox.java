package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.shared.job.service.JobWanted;

/** Writes mails into the outbox, in the transaction of their cause. */
@ApplicationScoped
public class Outbox {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;
    @Inject private MailTemplates templates;
    @Inject private OutboxNotices notices;
    @Inject private Event<JobWanted> work;

    /**
     * Puts a mail into the outbox unless one with the same key is there already. It is sent as soon
     * as the transaction has been committed. Who left no address gets none.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(OutgoingMail mail) {
        if (mail.toAddress().isEmpty()) {
            return;
        }
        boolean known =
                !em.createQuery("select m.id from OutboxMail m where m.dedupKey = :key", Long.class)
                        .setParameter("key", mail.dedupKey())
                        .getResultList()
                        .isEmpty();
        if (known) {
            return;
        }
        MailTemplates.Rendered text =
                templates.render(mail.template(), mail.language(), mail.model());
        OutboxMail row =
                new OutboxMail(
                        mail.dedupKey(),
                        mail.template(),
                        mail.toAddress(),
                        mail.toName(),
                        text.subject(),
                        text.body(),
                        mail.language(),
                        clock.instant());
        row.about(mail.eventId(), mail.personId());
        row.answerTo(mail.replyTo());
        if (mail.calendar() != null) {
            row.carry(mail.calendar().method(), mail.calendar().iCalendar());
        }
        row.show(mail.pictureCode());
        em.persist(row);
        notices.put(row, mail.audience());
        work.fire(new JobWanted(OutboxWorker.NAME));
    }
}
