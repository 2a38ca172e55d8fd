package se.motesplats.incoming.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.outbox.OutboxMail;

/** Marks mails that came back. */
@ApplicationScoped
class ReturnReader implements IncomingReader {

    @Override
    public Set<IncomingKind> kinds() {
        return Set.of(IncomingKind.BOUNCE);
    }

    @Override
    public void read(Read read) {
        OutboxMail mail = read.mail();
        if (mail != null) {
            mail.comeBack(read.taken().getSaid().orElse(""), read.at());
        }
    }
}
