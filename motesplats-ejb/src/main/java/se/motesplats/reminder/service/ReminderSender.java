package se.motesplats.reminder.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.outbox.digest.service.Digests;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.outbox.template.service.MailParagraph;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.SystemStep;

/** Sends one reminder: its mails and the note that it was sent are one transaction. */
@ApplicationScoped
class ReminderSender {

    @Inject private EventContact eventContact;
    @Inject private ReminderRepository repository;
    @Inject private ReminderPlan plan;
    @Inject private SendingTimes times;
    @Inject private Outbox outbox;
    @Inject private Digests digests;
    @Inject private Clock clock;

    @Transactional(TxType.REQUIRED)
    List<Long> due() {
        return repository.due(clock.instant());
    }

    /**
     * Sends it if it is still due: another node may have been faster, or the date may have moved
     * since the job looked. Of several that are due at once only the latest is sent, and none after
     * the deadline that it comes before, nor days late; at night and on free days it waits.
     *
     * @return how many people are reminded; empty if nothing was to be done
     */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Integer> send(long ruleId) {
        Optional<ReminderRule> seen = repository.find(ruleId);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        List<ReminderRule> rules = plan.aim(seen.get().getEvent().getId(), seen.get().getKind());
        ReminderRule rule =
                rules.stream().filter(r -> r.getId() == ruleId).findFirst().orElseThrow();
        Instant now = clock.instant();
        if (!rule.isDue(now)) {
            return Optional.empty();
        }
        LocalDate deadline = rule.getDeadline().orElseThrow();
        if (isOver(rule, rules, deadline, now)) {
            rule.passOver(now);
            return Optional.empty();
        }
        if (!times.hours().sends(rule.getDueAt().orElseThrow(), now)) {
            return Optional.empty();
        }
        List<ReminderSource.Recipient> recipients = recipients(rule);
        outbox.put(recipients.stream().map(r -> mail(rule, deadline, r)).toList());
        rule.sentTo(recipients.size(), now);
        return Optional.of(recipients.size());
    }

    /** Whether a later one is due, the date that it comes before has passed, or it is days late. */
    private boolean isOver(
            ReminderRule rule, List<ReminderRule> rules, LocalDate deadline, Instant now) {
        Instant due = rule.getDueAt().orElseThrow();
        boolean laterOneDue =
                rules.stream()
                        .filter(r -> r.isDue(now))
                        .anyMatch(r -> r.getDueAt().orElseThrow().isAfter(due));
        boolean tooLateForItsDate =
                rule.getRule().side() == MomentSide.BEFORE
                        && !now.isBefore(SwedishTime.endOf(deadline));
        return laterOneDue || tooLateForItsDate || times.hours().isTooLate(due, now);
    }

    /** When the next one is due after this. */
    @Transactional(TxType.REQUIRED)
    Optional<Instant> next(Instant after) {
        return repository.next(after);
    }

    /**
     * Rules of later this morning, while somebody waits for the mails that are gathered now. What
     * is counted in hours comes at its hour.
     */
    @Transactional(TxType.REQUIRED)
    List<Long> laterThisMorning() {
        Instant now = clock.instant();
        Instant noon = SwedishTime.at(SwedishTime.dayOf(now).atTime(LocalTime.NOON));
        return digests.waitingPeople().isEmpty() ? List.of() : repository.dueBetween(now, noon);
    }

    /**
     * Gives those whom a mail waits for what they would get later this morning, to come with it.
     * The rule stays as it is: when its time comes, they have it already.
     *
     * @return how many people that were
     */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    int bringForward(long ruleId) {
        Optional<ReminderRule> seen = repository.find(ruleId);
        if (seen.isEmpty()) {
            return 0;
        }
        List<ReminderRule> rules = plan.aim(seen.get().getEvent().getId(), seen.get().getKind());
        ReminderRule rule =
                rules.stream().filter(r -> r.getId() == ruleId).findFirst().orElseThrow();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        boolean comesToday =
                rule.isPending()
                        && rule.getDueAt().map(SwedishTime::dayOf).orElseThrow().equals(today);
        boolean saidToday =
                rules.stream()
                        .flatMap(r -> r.getHandledAt().stream())
                        .anyMatch(at -> SwedishTime.dayOf(at).equals(today));
        if (!comesToday || saidToday) {
            return 0;
        }
        Set<Long> waiting = digests.waitingPeople();
        LocalDate deadline = rule.getDeadline().orElseThrow();
        List<OutgoingMail> mails =
                recipients(rule).stream()
                        .filter(r -> waiting.contains(r.person().getId()))
                        .map(r -> mail(rule, deadline, r))
                        .toList();
        outbox.put(mails);
        return mails.size();
    }

    private List<ReminderSource.Recipient> recipients(ReminderRule rule) {
        return plan.wanted(
                rule.getKind(), plan.source(rule.getKind()).recipients(rule.getEvent().getId()));
    }

    private OutgoingMail mail(
            ReminderRule rule, LocalDate deadline, ReminderSource.Recipient recipient) {
        Person person = recipient.person();
        Event event = rule.getEvent();
        Language language = person.getLanguage();
        Contact contact = eventContact.of(event);
        LocalDate dueDay = SwedishTime.dayOf(rule.getDueAt().orElseThrow());
        String key = "reminder:%d:%s:%d".formatted(rule.getId(), dueDay, person.getId());
        Map<String, Object> model = new HashMap<>(recipient.words());
        model.put("name", person.getGivenName());
        model.put("event", event.getTitle());
        model.put("deadline", HumanTime.dayAndWeek(deadline, language));
        model.put("deadlineShort", HumanTime.shortDay(deadline, language));
        model.put("contactName", contact.name());
        model.put("contactPhone", Objects.requireNonNullElse(contact.phone(), ""));
        ReminderSource source = plan.source(rule.getKind());
        return OutgoingMail.to(person, key, source.template(), model)
                .aboutEvent(event.getId(), contact.email())
                .gatheredAs(new MailParagraph(source.section(), model));
    }
}
