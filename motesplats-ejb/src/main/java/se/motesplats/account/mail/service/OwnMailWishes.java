package se.motesplats.account.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import se.motesplats.account.AccountToken;
import se.motesplats.account.SecretToken;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.outbox.service.MailWishes;

/** What people said about the mails that they want. */
@ApplicationScoped
class OwnMailWishes implements MailWishes {

    @Inject private MailRefusals refusals;
    @Inject private AccountRepository repository;
    @Inject private PersonDirectory people;
    @Inject private Clock clock;

    @Override
    @Transactional
    public Set<Long> unwilling(String kind, Collection<Long> personIds) {
        return refusals.unwilling(kind, personIds);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public String linkFor(long personId, String kind) {
        SecretToken secret = SecretToken.create("");
        repository.add(AccountToken.mails(people.get(personId), kind, secret, clock.instant()));
        return secret.secret();
    }
}
