package se.motesplats.overview.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;

/** The mail by which somebody tries whether mails arrive. */
@ApplicationScoped
class SetupMailKinds implements MailKindSource {

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.needed("overview.test", SetupFacts.TEMPLATE));
    }
}
