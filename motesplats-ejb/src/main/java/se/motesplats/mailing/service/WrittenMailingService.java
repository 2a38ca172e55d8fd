package se.motesplats.mailing.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.mailing.MailingRule;
import se.motesplats.mailing.MailingWords;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.reminder.service.SendingTimes;
import se.motesplats.shared.Language;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Mailings that those write who steer an event's mailings: drafts, whom they reach, sending. */
@Stateless
@UseCase
public class WrittenMailingService {

    @Inject private WrittenMailingRepository repository;
    @Inject private MailingReaders readers;
    @Inject private WrittenMails mails;
    @Inject private Attachments attachments;
    @Inject private SendingTimes times;
    @Inject private MailingApprovals approvals;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

    /** Those of an event, the newest first. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public List<WrittenMailingItem> list(long eventId) {
        requireRight(eventId);
        return repository.ofEvent(eventId);
    }

    /** What the event is called for which somebody begins to write. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public String titleOf(long eventId) {
        requireRight(eventId);
        return repository.event(eventId).getTitle();
    }

    @Allow(MAILING_MANAGE)
    @ReadOnly
    public MailingDetails get(long id) {
        WrittenMailing mailing = mine(repository.get(id));
        MailingWords swedish = mailing.words(Language.SV);
        MailingWords english = mailing.words(Language.EN);
        return new MailingDetails(
                mailing.getId(),
                mailing.getVersion(),
                mailing.getEventId(),
                repository.event(mailing.getEventId()).getTitle(),
                swedish.subject(),
                swedish.text(),
                english.subject(),
                english.text(),
                mailing.getRule().included(),
                mailing.getRule().leftOut(),
                repository.units(mailing.getRule().units()),
                attachments.list(mailing.getBundleId().orElse(null)),
                mailing.getStatus(),
                mailing.getSentAt().orElse(null),
                mailing.getSendAt().orElse(null),
                mailing.getRecipients().orElse(null),
                mailing.getMomentRule().orElse(null),
                mailing.getTurnedBack().orElse(null));
    }

    /**
     * Keeps what has been typed.
     *
     * @throws RuleViolation if it was sent already
     * @throws se.motesplats.shared.StaleData if somebody else has saved since
     */
    @Allow(MAILING_MANAGE)
    @TakesProblems
    public SavedMailing save(@Valid SaveMailing command) {
        WrittenMailing mailing = draft(command);
        if (command.checked()) {
            problems.ask(() -> MailingText.check(command.subjectSv()), "subjectSv");
            problems.ask(() -> MailingText.check(command.textSv()), "textSv");
            problems.ask(() -> MailingText.check(command.subjectEn()), "subjectEn");
            problems.ask(() -> MailingText.check(command.textEn()), "textEn");
        }
        problems.refuse();
        MailingWords swedish = words(command.subjectSv(), command.textSv());
        MailingWords english = words(command.subjectEn(), command.textEn());
        if (!swedish.equals(mailing.words(Language.SV))
                || !english.equals(mailing.words(Language.EN))
                || !command.rule().equals(mailing.getRule())) {
            approvals.changed(mailing);
        }
        mailing.write(swedish, english, clock.instant());
        repository.units(command.units());
        mailing.goTo(command.rule());
        if (mailing.isNew()) {
            repository.add(mailing);
        }
        repository.flush();
        return new SavedMailing(mailing.getId(), mailing.getVersion(), mailing.getSavedAt());
    }

    private static MailingWords words(String subject, String text) {
        return new MailingWords(NormalForm.of(subject).strip(), NormalForm.of(text));
    }

    private WrittenMailing draft(SaveMailing command) {
        Long id = command.mailingId();
        if (id != null) {
            WrittenMailing mailing = mine(repository.lock(id));
            mailing.requireVersion(command.version());
            return mailing;
        }
        requireRight(command.eventId());
        long event = repository.event(command.eventId()).getId();
        return new WrittenMailing(event, caller.personId(), clock.instant());
    }

    /** To whom a rule would send now. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public MailingPeople people(long eventId, @NotNull MailingRule rule) {
        requireRight(eventId);
        return readers.count(eventId, rule);
    }

    /**
     * The mailing as one of those reads it who may be named.
     *
     * @param place which of them, from 1; beyond the last it is the last
     * @return empty if there is nobody
     */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public Optional<MailingPreview> preview(long id, int place) {
        WrittenMailing mailing = mine(repository.get(id));
        List<MailingReader> named =
                readers.reached(all(mailing)).stream().filter(r -> !r.protectedIdentity()).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int at = Math.max(1, Math.min(place, named.size()));
        MailingReader reader = named.get(at - 1);
        WrittenMails.Letter letter = mails.letter(mailing, reader);
        return Optional.of(
                new MailingPreview(
                        reader.name(),
                        at,
                        named.size(),
                        letter.subject(),
                        letter.blocks(),
                        letter.language()));
    }

    /** Sends it to the caller alone, as somebody of the caller's language would get it. */
    @Allow(MAILING_MANAGE)
    public void test(long id) {
        WrittenMailing mailing = mine(repository.get(id));
        requireSendable(mailing);
        mails.putTest(mailing, readers.get(caller.personId()));
    }

    /**
     * Sends it to those whom its rule finds now, once.
     *
     * @return to how many
     * @throws RuleViolation if something is missing, nobody is found, or it was sent already
     */
    @Allow(MAILING_MANAGE)
    public int send(long id, int version) {
        WrittenMailing mailing = mine(repository.lock(id));
        requireSendable(mailing);
        mailing.requireVersion(version);
        List<MailingReader> all = all(mailing);
        int reached = readers.reached(all).size();
        if (reached == 0) {
            throw new RuleViolation("error.mailing.nobody");
        }
        approvals.require(mailing, reached);
        mails.put(mailing, readers.addressed(all));
        mailing.sent(reached, caller.personId(), clock.instant());
        return reached;
    }

    /**
     * Lets it wait for a moment of Swedish time, or the next one after it at which one sends; whom
     * it reaches is worked out then.
     *
     * @throws RuleViolation if something is missing, the time does not exist or has passed
     */
    @Allow(MAILING_MANAGE)
    @TakesProblems
    public void plan(@Valid PlanMailing command) {
        WrittenMailing mailing = mine(repository.lock(command.mailingId()));
        requireSendable(mailing);
        mailing.requireVersion(command.version());
        approvals.require(mailing, readers.count(mailing.getEventId(), mailing.getRule()).people());
        problems.ask(
                () ->
                        mailing.plan(
                                times.hours()
                                        .next(
                                                SwedishTime.at(
                                                        command.day().atTime(command.time()),
                                                        command.daylight())),
                                caller.personId(),
                                clock.instant()),
                "time",
                "day",
                "daylight");
        problems.refuse();
    }

    /** Makes a mailing that waits a draft again. */
    @Allow(MAILING_MANAGE)
    public void callOff(long id, int version) {
        WrittenMailing mailing = mine(repository.lock(id));
        mailing.requireVersion(version);
        mailing.callOff();
    }

    /** Whether it can be sent; what is missing is said. */
    static void requireSendable(WrittenMailing mailing) {
        mailing.requireWhole();
        for (Language language : Language.values()) {
            MailingWords words = mailing.words(language);
            MailingText.check(words.subject());
            MailingText.check(words.text());
        }
    }

    private List<MailingReader> all(WrittenMailing mailing) {
        return readers.of(mailing.getEventId(), mailing.getRule());
    }

    /** A new draft with the same text and rule, for this or another event of the caller. */
    @Allow(MAILING_MANAGE)
    public long copy(long id, long toEvent) {
        WrittenMailing mailing = mine(repository.get(id));
        requireRight(toEvent);
        WrittenMailing copy =
                mailing.copyTo(
                        repository.event(toEvent).getId(), caller.personId(), clock.instant());
        copy.attach(attachments.copy(mailing.getBundleId().orElse(null)));
        repository.add(copy);
        repository.flush();
        return copy.getId();
    }

    /**
     * The events that a mailing can be copied to, the newest first.
     *
     * @param text of their names; empty for all
     */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public List<MailingTarget> targets(@NotNull @Size(max = Lengths.TITLE) String text) {
        return caller.grants().allowEverywhere(MAILING_MANAGE)
                ? repository.allEvents(text)
                : repository.events(caller.grants().eventIds(MAILING_MANAGE), text);
    }

    /** Throws a draft away. */
    @Allow(MAILING_MANAGE)
    public void discard(long id, int version) {
        WrittenMailing mailing = mine(repository.lock(id));
        mailing.requireDraft();
        mailing.requireVersion(version);
        attachments.clear(mailing.getBundleId().orElse(null));
        repository.removeApprovals(mailing);
        repository.remove(mailing);
    }

    private WrittenMailing mine(WrittenMailing mailing) {
        requireRight(mailing.getEventId());
        return mailing;
    }

    private void requireRight(long eventId) {
        caller.require(MAILING_MANAGE, Scope.event(eventId));
    }
}
