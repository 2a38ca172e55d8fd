package se.motesplats.incoming.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.IncomingMail;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.SystemStep;

/** Takes one message: that it was taken and what it means are one transaction. */
@ApplicationScoped
public class IncomingDesk {

    /** Of what nobody understands so much is kept to be looked at. */
    private static final int KEPT = 64 * 1024;

    @PersistenceContext private EntityManager em;
    @Inject private SentMails mails;
    @Inject private @Any Instance<IncomingReader> readers;
    @Inject private Clock clock;

    /**
     * Reads a message, unless this or another node has done so already.
     *
     * @param box the mailbox
     * @param place the message's number in it
     * @return what it is; empty if it was taken before
     */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<IncomingKind> take(String box, String place, byte[] source) {
        IncomingMail mail = claim(box, place, source);
        if (mail == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        IncomingMessage message = IncomingMessage.of(source);
        Report report = Report.of(message);
        mail.is(report.kind(), message.header("From"), message.header("Subject"));
        Optional<SentMails.Found> found = mails.about(message, report, now);
        found.ifPresent(f -> mail.isAbout(f.mail().getId(), f.by()));
        if (!report.said().isEmpty()) {
            mail.says(report.said());
        }
        if (report.kind() == IncomingKind.BOUNCE || report.kind() == IncomingKind.DELAY) {
            mail.because(report.reason(), report.said());
        }
        boolean named =
                found.filter(f -> isFor(report.recipients(), f.mail().getToAddress())).isPresent();
        IncomingReader.Read read =
                new IncomingReader.Read(
                        mail, message, found.map(SentMails.Found::mail).orElse(null), named, now);
        for (IncomingReader reader : readers) {
            if (reader.kinds().contains(report.kind())) {
                reader.read(read);
            }
        }
        return Optional.of(report.kind());
    }

    /** Keeps a message that could not be taken again and again, so that somebody looks at it. */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    public void keep(String box, String place, byte[] source, String why) {
        IncomingMail mail = claim(box, place, source);
        if (mail != null) {
            mail.is(IncomingKind.UNREADABLE, "", "");
            mail.says(IncomingMessage.line(why));
        }
    }

    private static boolean isFor(List<String> recipients, String address) {
        String ascii = EmailAddress.of(address).ascii();
        return recipients.isEmpty()
                || recipients.stream().anyMatch(r -> EmailAddress.of(r).ascii().equals(ascii));
    }

    /** Two nodes that claim the same message wait for each other. */
    private @Nullable IncomingMail claim(String box, String place, byte[] source) {
        List<Long> claimed =
                ResultRow.numbers(
                        em.createNativeQuery(
                                        """
                                        insert into incoming_mail (id, version, box, place, taken_at, kind, from_text, subject, raw)
                                        values (nextval('seq_id'), 1, ?1, ?2, ?3, 'OTHER', '', '', ?4)
                                        on conflict (box, place) do nothing returning id
                                        """)
                                .setParameter(1, box)
                                .setParameter(2, place)
                                .setParameter(3, Timestamp.from(clock.instant()))
                                .setParameter(
                                        4, Arrays.copyOf(source, Math.min(source.length, KEPT))));
        return claimed.isEmpty() ? null : em.find(IncomingMail.class, claimed.get(0));
    }
}
