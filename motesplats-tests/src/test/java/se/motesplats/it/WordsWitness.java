package se.motesplats.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.motesplats.outbox.template.service.WordsMissing;

/** In tests no mail may lack a word that its template declares: an editor could use it. */
@ApplicationScoped
class WordsWitness {

    void on(@Observes WordsMissing missing) {
        throw new IllegalStateException("not given: " + missing);
    }
}
