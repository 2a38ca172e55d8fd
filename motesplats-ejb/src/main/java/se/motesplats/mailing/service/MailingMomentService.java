package se.motesplats.mailing.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.motesplats.event.Event;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.reminder.Anchor;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.SendingHours;
import se.motesplats.reminder.service.Anchors;
import se.motesplats.reminder.service.RuleMoment;
import se.motesplats.reminder.service.SendingTimes;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Mailings whose moment follows a date of their event. */
@Stateless
@UseCase
public class MailingMomentService {

    @Inject private WrittenMailingRepository repository;
    @Inject private MailingMoments moments;
    @Inject private MailingReaders readers;
    @Inject private MailingApprovals approvals;
    @Inject private Anchors anchors;
    @Inject private SendingTimes times;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

    /** The dates that a mailing of the event can follow, in the order of time. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public List<AnchorChoice> anchors(long eventId) {
        Event event = event(eventId);
        return anchors.keys(event).stream()
                .map(
                        key ->
                                new AnchorChoice(
                                        key,
                                        anchors.find(event, key).map(Anchor::day).orElse(null)))
                .toList();
    }

    /** When mailings go to many. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public SendingHours hours() {
        return times.hours();
    }

    /**
     * When a rule is, as things stand; empty while the event has no such date or is not going to
     * be.
     *
     * @throws NotFound if there are no such dates
     */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public Optional<RuleMoment> moment(long eventId, @NotNull MomentRule rule) {
        Event event = event(eventId);
        return moments.look(event, rule);
    }

    /**
     * Lets a mailing wait for a moment that follows a date; whom it reaches is worked out then.
     *
     * @throws RuleViolation if something is missing, or the moment has passed
     */
    @Allow(MAILING_MANAGE)
    @TakesProblems
    public void plan(@Valid PlanByRule command) {
        WrittenMailing mailing = repository.lock(command.mailingId());
        caller.require(MAILING_MANAGE, Scope.event(mailing.getEventId()));
        WrittenMailingService.requireSendable(mailing);
        mailing.requireVersion(command.version());
        approvals.require(mailing, readers.count(mailing.getEventId(), mailing.getRule()).people());
        problems.ask(() -> plan(mailing, command.rule()), "amount", "anchor", "time");
        problems.refuse();
    }

    private void plan(WrittenMailing mailing, MomentRule rule) {
        Instant moment = moments.of(repository.event(mailing.getEventId()), rule).orElse(null);
        mailing.planBy(rule, moment, caller.personId(), clock.instant());
    }

    private Event event(long eventId) {
        caller.require(MAILING_MANAGE, Scope.event(eventId));
        return repository.event(eventId);
    }
}
