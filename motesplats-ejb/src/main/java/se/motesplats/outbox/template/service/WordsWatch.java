package se.motesplats.outbox.template.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger.Level;

/** Says in the log which declared words a mail lacked; tests refuse such mails. */
@ApplicationScoped
class WordsWatch {

    private static final System.Logger LOG = System.getLogger(WordsWatch.class.getName());

    void on(@Observes WordsMissing missing) {
        LOG.log(
                Level.WARNING,
                "mail {0} was given nothing for {1}",
                missing.template(),
                missing.words());
    }
}
