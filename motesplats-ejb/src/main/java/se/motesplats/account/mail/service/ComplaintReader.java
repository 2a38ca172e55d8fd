package se.motesplats.account.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import se.motesplats.incoming.FoundBy;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.service.IncomingReader;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.outbox.service.MailChoices;
import se.motesplats.outbox.service.MailKind;

/**
 * Somebody called a mail unwanted: no more of those that one may do without, as if the person had
 * said so. Nobody else can say it: the complaint carries a mark of the mail itself.
 */
@ApplicationScoped
class ComplaintReader implements IncomingReader {

    @Inject private MailRefusals refusals;
    @Inject private MailChoices choices;

    @Override
    public Set<IncomingKind> kinds() {
        return Set.of(IncomingKind.COMPLAINT);
    }

    @Override
    public void read(Read read) {
        OutboxMail mail = read.mail();
        if (mail == null
                || read.taken().getFoundBy().filter(by -> by != FoundBy.RECIPIENT).isEmpty()) {
            return;
        }
        mail.getPersonId()
                .ifPresent(
                        person ->
                                choices.all().stream()
                                        .filter(MailKind::choice)
                                        .forEach(
                                                kind ->
                                                        refusals.refuse(
                                                                person, kind.key(), read.at())));
    }
}
