package se.motesplats.incoming.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import se.motesplats.incoming.IncomingKind;

/** Fails at messages with a certain subject, as a fault in the application would. */
@ApplicationScoped
class PoisonReader implements IncomingReader {

    static final String SUBJECT = "poison";

    @Override
    public Set<IncomingKind> kinds() {
        return Set.of(IncomingKind.OTHER);
    }

    @Override
    public void read(Read read) {
        if (read.taken().getSubject().startsWith(SUBJECT)) {
            throw new IllegalStateException("this one always fails");
        }
    }
}
