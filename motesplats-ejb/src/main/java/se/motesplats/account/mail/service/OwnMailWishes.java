package se.motesplats.account.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.motesplats.account.SecretToken;
import se.motesplats.outbox.service.MailWishes;

/** What people said about the mails that they want. */
@ApplicationScoped
class OwnMailWishes implements MailWishes {

    @Inject private MailRefusals refusals;
    @Inject private MailLinks links;
    @Inject private Clock clock;

    @Override
    @Transactional
    public Set<Long> unwilling(String kind, Collection<Long> personIds) {
        return refusals.unwilling(kind, personIds);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> linksFor(List<Long> personIds, String kind) {
        List<SecretToken> secrets =
                personIds.stream().map(person -> SecretToken.create("")).toList();
        links.add(personIds, kind, secrets, clock.instant());
        return secrets.stream().map(SecretToken::secret).toList();
    }
}
