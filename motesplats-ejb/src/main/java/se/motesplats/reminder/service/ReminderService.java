package se.motesplats.reminder.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.reminder.Anchor;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** The reminders of an event: when they go, and to whom. */
@Stateless
@UseCase
public class ReminderService {

    @Inject private ReminderRepository repository;
    @Inject private ReminderPlan plan;
    @Inject private SendingTimes times;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

    /** The rules of an event, the earliest first. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public List<ReminderListItem> list(long eventId) {
        caller.require(MAILING_MANAGE, Scope.event(eventId));
        return repository.ofEvent(eventId).stream().map(ReminderService::item).toList();
    }

    /**
     * A kind of reminder.
     *
     * @param deadline the day that it counts from; null while there is none
     */
    public record Kind(String key, @Nullable LocalDate deadline) {}

    /** All kinds that can be added, with the days that they count from. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public List<Kind> kinds(long eventId) {
        caller.require(MAILING_MANAGE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        return plan.kinds().stream().map(key -> new Kind(key, plan.deadline(event, key))).toList();
    }

    /**
     * When a rule is, as things stand; empty while its date is not set.
     *
     * @throws NotFound if no feature gives such reminders
     */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public Optional<RuleMoment> moment(long eventId, @NotNull MomentRule rule) {
        caller.require(MAILING_MANAGE, Scope.event(eventId));
        return Optional.ofNullable(plan.deadline(repository.getEvent(eventId), rule.anchor()))
                .map(day -> Anchor.lastDay(rule.anchor(), day))
                .map(
                        date -> {
                            Instant at = rule.from(date, times.hours());
                            return new RuleMoment(
                                    rule.from(date), at, !at.isAfter(clock.instant()));
                        });
    }

    /**
     * Adds a rule, aimed at the date that counts now.
     *
     * @throws NotFound if no feature gives such reminders
     * @throws RuleViolation if there is one for that day already
     */
    @Allow(MAILING_MANAGE)
    @TakesProblems
    public void add(@Valid AddReminder command) {
        caller.require(MAILING_MANAGE, Scope.event(command.eventId()));
        Event event = repository.getEvent(command.eventId());
        ReminderSource source = plan.source(command.kind());
        problems.ask(() -> requireNew(command, source), "amount", "unit");
        problems.ask(command::rule, "atTime");
        problems.refuse();
        ReminderRule rule = new ReminderRule(event, command.rule());
        rule.aimAt(plan.deadline(event, command.kind()), times.hours(), clock.instant());
        repository.add(rule);
    }

    private void requireNew(AddReminder command, ReminderSource source) {
        boolean taken =
                repository.lockOfEvent(command.eventId(), source.kind()).stream()
                        .map(ReminderRule::getRule)
                        .anyMatch(
                                r ->
                                        r.amount() == command.amount()
                                                && r.unit() == command.unit()
                                                && r.side() == command.side());
        if (taken) {
            throw new RuleViolation("error.mailing.sameReminder");
        }
    }

    /** Takes a rule away; mails that were written stay. */
    @Allow(MAILING_MANAGE)
    public void remove(long ruleId, int version) {
        ReminderRule rule = repository.get(ruleId);
        caller.require(MAILING_MANAGE, rule.getEvent().scope());
        rule.requireVersion(version);
        repository.remove(rule);
    }

    /** Who would be reminded now: the real recipients. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public ReminderPreview preview(long eventId, String kind) {
        caller.require(MAILING_MANAGE, Scope.event(eventId));
        List<ReminderSource.Recipient> all = plan.source(kind).recipients(eventId);
        List<ReminderSource.Recipient> wanted = plan.wanted(kind, all);
        return new ReminderPreview(
                wanted.stream()
                        .map(
                                r ->
                                        new ReminderPreview.Line(
                                                r.person().getNameForOthers().orElse(null),
                                                r.organisations(),
                                                r.left()))
                        .toList(),
                all.size() - wanted.size());
    }

    private static ReminderListItem item(ReminderRule rule) {
        return new ReminderListItem(
                rule.getId(),
                rule.getVersion(),
                rule.getKind(),
                rule.getRule(),
                rule.getDeadline().orElse(null),
                rule.getDueAt().orElse(null),
                rule.isPending(),
                rule.getOutcome().orElse(null),
                rule.getHandledAt().orElse(null),
                rule.getRecipients().orElse(null));
    }
}
