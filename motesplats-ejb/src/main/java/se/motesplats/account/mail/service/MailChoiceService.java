package se.motesplats.account.mail.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.motesplats.account.AccountToken;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.account.TokenKind;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.outbox.service.MailChoices;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Which mails somebody wants, said on a page of the own or by the link of a mail. */
@Stateless
@UseCase
public class MailChoiceService {

    private static final Set<TokenKind> LINKS = Set.of(TokenKind.MAILS);

    @Inject private MailChoices choices;
    @Inject private MailRefusals refusals;
    @Inject private AccountRepository repository;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** All kinds, also those that come to whomever they concern. */
    @AllowLoggedIn
    @ReadOnly
    public List<OwnMailKind> list() {
        return of(caller.personId());
    }

    private List<OwnMailKind> of(long personId) {
        Map<String, Instant> refused = refusals.of(personId);
        return choices.all().stream()
                .map(kind -> own(kind, !refused.containsKey(kind.key())))
                .toList();
    }

    private static OwnMailKind own(MailKind kind, boolean wanted) {
        return new OwnMailKind(kind.key(), kind.choice(), !kind.choice() || wanted);
    }

    /**
     * Says which mails the caller can do without.
     *
     * @throws NotFound if that is none of the kinds that are a choice
     */
    @AllowLoggedIn
    public void choose(@Valid ChooseMails command) {
        long me = caller.personId();
        List<String> all =
                choices.all().stream().filter(MailKind::choice).map(MailKind::key).toList();
        if (!all.containsAll(command.unwanted())) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        for (String kind : all) {
            if (command.unwanted().contains(kind)) {
                refusals.refuse(me, kind, now);
            } else {
                refusals.accept(me, kind);
            }
        }
    }

    /** Ends the links in all mails that were sent to the caller. */
    @AllowLoggedIn
    public void endLinks() {
        Instant now = clock.instant();
        repository.openTokens(people.me(), LINKS).forEach(link -> link.revoke(now));
    }

    /**
     * What the link of a mail is about, and whether its person wants that.
     *
     * @throws NotFound if the link was ended, is too old, or was never one
     */
    @AllowEveryone
    @ReadOnly
    public OwnMailKind byLink(String secret) {
        AccountToken link = link(secret);
        return of(holder(link).getId()).stream()
                .filter(kind -> kind.choice() && kind.key().equals(kind(link)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * No more of the mails that the link is about; as often as it is followed.
     *
     * @throws NotFound as {@link #byLink}
     */
    @AllowEveryone
    public void stop(String secret) {
        AccountToken link = link(secret);
        refusals.refuse(holder(link).getId(), byLink(secret).key(), clock.instant());
    }

    private AccountToken link(String secret) {
        return repository.findToken(new SecretToken(secret), LINKS).orElseThrow(NotFound::new);
    }

    private static Person holder(AccountToken link) {
        return link.getPerson().orElseThrow(NotFound::new);
    }

    private static String kind(AccountToken link) {
        return link.getName().orElseThrow(NotFound::new);
    }
}
