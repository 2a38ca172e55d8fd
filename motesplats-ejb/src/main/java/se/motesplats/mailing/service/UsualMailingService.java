package se.motesplats.mailing.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.mailing.MailingStatus;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.reminder.MomentRule;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Turns on what most events tell their people, and what came along from an earlier one. */
@Stateless
@UseCase
public class UsualMailingService {

    @Inject private WrittenMailingRepository repository;
    @Inject private MailingReaders readers;
    @Inject private MailingMoments moments;
    @Inject private WrittenMails mails;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** What can be turned on at an event, as it would be read and to whom it would go now. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public List<UsualOffer> offers(long eventId) {
        Event event = event(eventId);
        MailingReader reader = readers.get(caller.personId());
        List<UsualOffer> offers = new ArrayList<>();
        for (WrittenMailing mailing : found(event)) {
            offers.add(offer(event, mailing, reader));
        }
        return offers;
    }

    /**
     * Turns some of them on: they wait for their moments, each once.
     *
     * @param keys of those that were offered; one that was turned on meanwhile stays as it is
     * @return how many wait now
     * @throws se.motesplats.shared.RuleViolation if the moment of one has passed, or its text is
     *     not whole
     */
    @Allow(MAILING_MANAGE)
    public int turnOn(long eventId, @NotNull Set<@NotNull String> keys) {
        Event event = event(eventId);
        repository.lockEvent(eventId);
        int turnedOn = 0;
        for (WrittenMailing mailing : found(event)) {
            if (keys.contains(key(mailing))) {
                WrittenMailingService.requireSendable(mailing);
                MomentRule rule = mailing.getMomentRule().orElseThrow();
                @Nullable Instant moment = moments.of(event, rule).orElse(null);
                mailing.planBy(rule, moment, caller.personId(), clock.instant());
                store(mailing);
                turnedOn++;
            }
        }
        return turnedOn;
    }

    /**
     * Makes a draft of one, to change it before it is turned on.
     *
     * @return the number of the draft
     * @throws NotFound if it is not offered, or not any more
     */
    @Allow(MAILING_MANAGE)
    public long draft(long eventId, @NotNull String key) {
        Event event = event(eventId);
        repository.lockEvent(eventId);
        WrittenMailing mailing =
                found(event).stream()
                        .filter(m -> key(m).equals(key))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        store(mailing);
        repository.flush();
        return mailing.getId();
    }

    private void store(WrittenMailing mailing) {
        if (mailing.isNew()) {
            repository.add(mailing);
        }
    }

    /** The usual ones that the event does not have, and drafts that have a rule. */
    private List<WrittenMailing> found(Event event) {
        List<WrittenMailing> there = repository.usualOrFollowing(event.getId());
        Set<String> taken =
                there.stream().flatMap(m -> m.getUsual().stream()).collect(Collectors.toSet());
        List<WrittenMailing> found = new ArrayList<>();
        there.stream()
                .filter(m -> m.getStatus() == MailingStatus.DRAFT)
                .filter(m -> m.getMomentRule().isPresent())
                .forEach(found::add);
        Arrays.stream(UsualMailing.values())
                .filter(usual -> !taken.contains(usual.name()))
                .map(usual -> made(event, usual))
                .forEach(found::add);
        return found;
    }

    private WrittenMailing made(Event event, UsualMailing usual) {
        Instant now = clock.instant();
        WrittenMailing mailing = new WrittenMailing(event.getId(), caller.personId(), now);
        mailing.write(usual.words(Language.SV), usual.words(Language.EN), now);
        mailing.goTo(usual.people());
        mailing.remember(usual.moment());
        mailing.becomeUsual(usual.name());
        return mailing;
    }

    private static String key(WrittenMailing mailing) {
        return mailing.isNew() ? mailing.getUsual().orElseThrow() : String.valueOf(mailing.getId());
    }

    private UsualOffer offer(Event event, WrittenMailing mailing, MailingReader reader) {
        MomentRule rule = mailing.getMomentRule().orElseThrow();
        boolean english = !mailing.words(Language.EN).text().isBlank();
        return new UsualOffer(
                key(mailing),
                mailing.isNew() ? null : mailing.getId(),
                mailing.getRule().included().stream().sorted().toList(),
                mailing.getRule().leftOut().stream().sorted().toList(),
                rule,
                moments.look(event, rule).orElse(null),
                readers.count(event.getId(), mailing.getRule()).people(),
                preview(mailing, reader.in(Language.SV)),
                english ? preview(mailing, reader.in(Language.EN)) : null);
    }

    private MailingPreview preview(WrittenMailing mailing, MailingReader reader) {
        WrittenMails.Letter letter = mails.letter(mailing, reader);
        return new MailingPreview(
                reader.name(), 1, 1, letter.subject(), letter.blocks(), letter.language());
    }

    private Event event(long eventId) {
        caller.require(MAILING_MANAGE, Scope.event(eventId));
        return repository.event(eventId);
    }
}
