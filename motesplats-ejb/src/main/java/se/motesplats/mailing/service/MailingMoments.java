package se.motesplats.mailing.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventCopied;
import se.motesplats.event.service.EventMoved;
import se.motesplats.event.service.EventStatusChanged;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.service.Anchors;
import se.motesplats.reminder.service.AnchorsMoved;
import se.motesplats.reminder.service.RuleMoment;
import se.motesplats.reminder.service.SendingTimes;

/**
 * Keeps the moments of mailings in step with the dates that they follow, in the transaction that
 * moves the date.
 */
@ApplicationScoped
class MailingMoments {

    /** After the features that hold the dates have moved them. */
    private static final int LATE = Interceptor.Priority.LIBRARY_AFTER + 1;

    @Inject private WrittenMailingRepository repository;
    @Inject private Attachments attachments;
    @Inject private Anchors anchors;
    @Inject private SendingTimes times;
    @Inject private Clock clock;

    /** When a rule is now; empty while there is no such date or the event is not going to be. */
    Optional<Instant> of(Event event, MomentRule rule) {
        return anchors.find(event, rule.anchor()).map(date -> rule.from(date, times.hours()));
    }

    /** The same, with what one sees of it while it is chosen. */
    Optional<RuleMoment> look(Event event, MomentRule rule) {
        return anchors.find(event, rule.anchor())
                .map(
                        date -> {
                            Instant at = rule.from(date, times.hours());
                            return new RuleMoment(
                                    rule.from(date), at, !at.isAfter(clock.instant()));
                        });
    }

    /** Aims a mailing at the date that counts now, if it follows one. */
    void aim(WrittenMailing mailing) {
        mailing.getMomentRule()
                .ifPresent(
                        rule ->
                                mailing.aimAt(
                                        of(repository.event(mailing.getEventId()), rule)
                                                .orElse(null),
                                        clock.instant()));
    }

    void moved(@Observes @Priority(LATE) EventMoved event) {
        aimAll(event.eventId());
    }

    void hoursChanged(@Observes @Priority(LATE) EventMoved.HoursOnly event) {
        aimAll(event.eventId());
    }

    void statusChanged(@Observes @Priority(LATE) EventStatusChanged event) {
        aimAll(event.eventId());
    }

    void anchorsMoved(@Observes @Priority(LATE) AnchorsMoved dates) {
        aimAll(dates.eventId());
    }

    private void aimAll(long eventId) {
        repository.lockFollowing(eventId).forEach(this::aim);
    }

    /** The copy's rules wait as drafts until somebody has looked at them and turns them on. */
    void copied(@Observes @Priority(LATE) EventCopied event) {
        for (WrittenMailing mailing : repository.following(event.sourceId())) {
            WrittenMailing copy =
                    mailing.copyToNext(event.copyId(), mailing.getWrittenBy(), clock.instant());
            copy.attach(attachments.copy(mailing.getBundleId().orElse(null)));
            repository.add(copy);
        }
    }
}
