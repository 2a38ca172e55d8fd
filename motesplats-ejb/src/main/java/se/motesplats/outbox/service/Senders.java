package se.motesplats.outbox.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.outbox.ProtectedSender;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * Whether those whom mails tell to ask may still be named. A mail is finished text when it is
 * written; the contact person in it may get a protected identity before it is sent, or sent again.
 */
@Dependent
class Senders {

    @PersistenceContext private EntityManager em;
    @Inject private Settings settings;

    /** Those of the addresses whose owners must not be named any more. */
    Map<String, ProtectedSender> hidden(Collection<@Nullable String> addresses) {
        Set<String> asked = addresses.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return asked.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select s from ProtectedSender s where s.email in :asked",
                                ProtectedSender.class)
                        .setParameter("asked", asked)
                        .getResultStream()
                        .collect(Collectors.toMap(ProtectedSender::getEmail, Function.identity()));
    }

    /** Names whom to turn to about the application in the place of somebody. */
    UnaryOperator<String> insteadOf(ProtectedSender sender) {
        ProtectedSender.Instead instead =
                new ProtectedSender.Instead(
                        settings.text(Setting.CONTACT_NAME),
                        settings.text(Setting.CONTACT_PHONE),
                        settings.text(Setting.CONTACT_EMAIL));
        return text -> sender.leave(text, instead);
    }

    /** A mail as it would go now. */
    OutboxRow shown(OutboxRow row) {
        ProtectedSender sender =
                row.replyTo() == null ? null : hidden(Set.of(row.replyTo())).get(row.replyTo());
        return sender == null ? row : row.reworded(insteadOf(sender));
    }

    /** What a mail says to readers of the list, also when it was sent long ago. */
    String body(OutboxMail mail) {
        ProtectedSender sender =
                mail.getReplyTo().map(address -> hidden(Set.of(address)).get(address)).orElse(null);
        return sender == null ? mail.getBody() : insteadOf(sender).apply(mail.getBody());
    }
}
