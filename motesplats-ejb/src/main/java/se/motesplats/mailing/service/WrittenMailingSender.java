package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.motesplats.event.EventStatus;
import se.motesplats.mailing.MailingStatus;
import se.motesplats.mailing.TurnedBack;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.reminder.SendingHours;
import se.motesplats.reminder.service.SendingTimes;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.GrantSource;
import se.motesplats.shared.usecase.service.SystemStep;

/** Sends one mailing whose moment has come: its mails and the note of it are one transaction. */
@ApplicationScoped
class WrittenMailingSender {

    @Inject private WrittenMailingRepository repository;
    @Inject private MailingMoments moments;
    @Inject private SendingTimes times;
    @Inject private MailingReaders readers;
    @Inject private WrittenMails mails;
    @Inject private MailingApprovals approvals;
    @Inject private GrantSource grants;
    @Inject private Clock clock;

    @Transactional(TxType.REQUIRED)
    List<Long> due() {
        return repository.due(clock.instant());
    }

    /**
     * Sends it to those whom its rule finds now, if it still waits: another node may have been
     * faster, the date that it follows may have moved, or somebody may have called it off. Nothing
     * is sent about an event that was cancelled meanwhile, nor days after its moment; what could
     * not be sent at its time waits for the next one at which one sends. Where who planned it has
     * lost the right, or it reaches more people by now than may be sent to without a second person,
     * it becomes a draft again.
     *
     * @return to how many
     */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    int send(long id) {
        WrittenMailing mailing = repository.lock(id);
        moments.aim(mailing);
        Instant now = clock.instant();
        if (!mailing.isDue(now)) {
            return 0;
        }
        Instant due = mailing.getSendAt().orElseThrow();
        SendingHours hours = times.hours();
        if (hours.isTooLate(due, now)) {
            mailing.notSent(MailingStatus.MISSED);
            return 0;
        }
        if (repository.event(mailing.getEventId()).getStatus() == EventStatus.CANCELLED) {
            mailing.notSent(MailingStatus.EVENT_CANCELLED);
            return 0;
        }
        if (!hours.sends(due, now)) {
            return 0;
        }
        long planner = mailing.getPlannedBy().orElseThrow();
        if (!grants.grantsOf(planner)
                .allow(Permission.MAILING_MANAGE, Scope.event(mailing.getEventId()))) {
            mailing.turnBack(TurnedBack.NO_RIGHT);
            return 0;
        }
        List<MailingReader> all = readers.of(mailing.getEventId(), mailing.getRule());
        int reached = readers.reached(all).size();
        if (reached == 0) {
            mailing.notSent(MailingStatus.NOBODY);
            return 0;
        }
        if (approvals.isMissing(mailing, reached)) {
            mailing.turnBack(TurnedBack.NO_APPROVAL);
            return 0;
        }
        mails.put(mailing, readers.addressed(all));
        mailing.sent(reached, planner, clock.instant());
        return reached;
    }
}
