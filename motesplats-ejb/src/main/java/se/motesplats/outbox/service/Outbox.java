package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.shared.job.service.JobWanted;

/** Writes mails into the outbox, in the transaction of their cause. */
@ApplicationScoped
public class Outbox {

    /** Name of the job that sends them. */
    public static final String WORKER = OutboxWorker.NAME;

    /** Nobody waits longer than this for mails that may be gathered with one. */
    static final Duration GATHERING = Duration.ofMinutes(10);

    @Inject private OutboxRows rows;
    @Inject private Clock clock;
    @Inject private MailTemplates templates;
    @Inject private OutboxNotices notices;
    @Inject private MailChoices choices;
    @Inject private Event<JobWanted> work;

    /**
     * Puts a mail into the outbox unless one with the same key is there already. It is sent as soon
     * as the transaction has been committed. Who left no address gets none, nor who said no to such
     * mails.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(OutgoingMail mail) {
        put(List.of(mail));
    }

    /** As {@link #put(OutgoingMail)}, for many at once, in their order and in few statements. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(List<OutgoingMail> mails) {
        Map<String, OutgoingMail> byKey = new LinkedHashMap<>();
        List<OutgoingMail> sendable =
                mails.stream().filter(mail -> !mail.toAddress().isEmpty()).toList();
        List<OutgoingMail> wanted = choices.wanted(sendable);
        wanted.forEach(mail -> byKey.putIfAbsent(mail.dedupKey(), mail));
        if (wanted.size() < sendable.size()) {
            notices.unwanted(
                    sendable.stream().filter(mail -> !byKey.containsKey(mail.dedupKey())).toList());
        }
        Map<String, String> stops = choices.howToStop(byKey.values());
        MailTemplates.Letters letters = templates.letters(List.copyOf(byKey.values()));
        List<OutboxMail> written =
                rows.insert(
                        byKey.values().stream()
                                .map(mail -> row(mail, letters, stops.get(mail.dedupKey())))
                                .toList());
        for (OutboxMail row : written) {
            OutgoingMail mail = byKey.get(row.getDedupKey());
            notices.put(row, mail == null ? null : mail.audience());
        }
        if (!written.isEmpty()) {
            work.fire(new JobWanted(OutboxWorker.NAME));
        }
    }

    /**
     * @param howToStop how to do without such mails, to stand at the end; null where it is needed
     */
    private OutboxMail row(
            OutgoingMail mail, MailTemplates.Letters letters, @Nullable String howToStop) {
        MailTemplates.Rendered text = letters.of(mail);
        OutboxMail row =
                new OutboxMail(
                        mail.dedupKey(),
                        mail.template(),
                        mail.toAddress(),
                        mail.toName(),
                        text.subject(),
                        howToStop == null ? text.body() : text.body() + '\n' + howToStop + '\n',
                        mail.language(),
                        clock.instant());
        row.about(mail.eventId(), mail.personId());
        row.answerTo(mail.replyTo());
        if (mail.calendar() != null) {
            row.carry(mail.calendar().method(), mail.calendar().iCalendar());
        }
        row.show(mail.pictureCode());
        row.format(mail.html());
        row.attach(mail.bundle());
        OutgoingMail.Following following = mail.following();
        if (following != null) {
            row.follow(
                    following.topic(),
                    following.since(),
                    row.getCreatedAt().plus(following.patience()));
        }
        String section = letters.section(mail);
        if (section != null) {
            row.waitForOthers(
                    howToStop == null ? section : section + OutboxMail.END_OF_SECTION + howToStop,
                    row.getCreatedAt().plus(GATHERING));
        }
        return row;
    }
}
