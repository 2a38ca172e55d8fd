package se.motesplats.incoming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.IDN;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.FoundBy;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.outbox.service.MailMarks;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.database.service.ResultRow;

/**
 * Finds the mail that a message is about. Marks that only this system can make count most; who is
 * named as recipient counts only where no other mail can be meant.
 */
@Dependent
class SentMails {

    /** Servers give up after five days, as a rule (RFC 5321, 4.5.4.1). */
    private static final Duration RECENT = Duration.ofDays(6);

    @PersistenceContext private EntityManager em;
    @Inject private MailMarks marks;

    /** A mail and how it was found. */
    record Found(OutboxMail mail, FoundBy by) {}

    Optional<Found> about(IncomingMessage message, Report report, Instant now) {
        String returned = text(message, true);
        String said = text(message, false);
        return found(marks.byReturnAddress(message.allHeaders()), FoundBy.RETURN_ADDRESS)
                .or(() -> found(marks.byReturnAddress(returned), FoundBy.RETURN_ADDRESS))
                .or(() -> found(marks.byIdentifier(returned), FoundBy.MESSAGE_ID))
                .or(() -> found(marks.byIdentifier(message.allHeaders()), FoundBy.MESSAGE_ID))
                .or(() -> found(marks.byReturnAddress(said), FoundBy.RETURN_ADDRESS))
                .or(() -> found(marks.byIdentifier(said), FoundBy.MESSAGE_ID))
                .or(() -> byRecipient(report, now));
    }

    private static String text(IncomingMessage message, boolean returned) {
        return message.leaves().stream()
                .filter(leaf -> leaf.isReturned() == returned)
                .map(IncomingMessage.Leaf::text)
                .collect(Collectors.joining("\n"));
    }

    /** Locked: a worker may be about to mark it, and another node may read another report. */
    private Optional<Found> found(Optional<Long> id, FoundBy by) {
        return id.map(mail -> em.find(OutboxMail.class, mail, LockModeType.PESSIMISTIC_WRITE))
                .filter(SentMails::hasLeft)
                .map(mail -> new Found(mail, by));
    }

    private static boolean hasLeft(@Nullable OutboxMail mail) {
        return mail != null && mail.getAttempts() > 0;
    }

    private Optional<Found> byRecipient(Report report, Instant now) {
        if (report.recipients().isEmpty()
                || (report.kind() != IncomingKind.BOUNCE && report.kind() != IncomingKind.DELAY)) {
            return Optional.empty();
        }
        List<Long> mails =
                ResultRow.numbers(
                        em.createNativeQuery(
                                        """
                                        select m.id from outbox_mail m
                                         where lower(m.to_address) = any (string_to_array(?1, ' ')) and m.sent_at >= ?2 and m.sent_at <= ?3
                                         order by m.sent_at desc limit 2
                                        """)
                                .setParameter(1, spellings(report.recipients()))
                                .setParameter(2, Timestamp.from(now.minus(RECENT)))
                                .setParameter(3, Timestamp.from(now)));
        return mails.size() == 1
                ? found(Optional.of(mails.get(0)), FoundBy.RECIPIENT)
                : Optional.empty();
    }

    /** Servers name domains in ASCII, people as they are written. */
    private static String spellings(List<String> addresses) {
        return addresses.stream()
                .flatMap(a -> List.of(a, EmailAddress.of(a).ascii(), inLetters(a)).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String inLetters(String address) {
        int at = address.lastIndexOf('@') + 1;
        return (address.substring(0, at) + IDN.toUnicode(address.substring(at)))
                .toLowerCase(Locale.ROOT);
    }
}
