package se.motesplats.incoming.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.outbox.OutboxMail;

/** Marks mails that came back, and the addresses at which none arrives. */
@ApplicationScoped
class ReturnReader implements IncomingReader {

    @Inject private DeadAddresses addresses;

    @Override
    public Set<IncomingKind> kinds() {
        return Set.of(IncomingKind.BOUNCE);
    }

    @Override
    public void read(Read read) {
        OutboxMail mail = read.mail();
        if (mail != null) {
            mail.comeBack(read.taken().getSaid().orElse(""), read.at());
            read.taken()
                    .getReason()
                    .filter(reason -> reason.isDead() && read.forRecipient())
                    .ifPresent(reason -> addresses.mark(mail, reason, read.at()));
        }
    }
}
