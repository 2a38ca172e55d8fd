package se.motesplats.overview.service;

import static se.motesplats.shared.Permission.JOB_ADMINISTER;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.outbox.probe.service.RelayProbe;
import se.motesplats.outbox.probe.service.RelayTalk;
import se.motesplats.outbox.relay.service.RelayAccess;
import se.motesplats.outbox.service.Relay;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.UseCase;

/** A mail to oneself that is handed over at once, with all that is said with the relay. */
@Stateless
@UseCase
public class RelayTalkService {

    @Inject private Relay relay;
    @Inject private PersonDirectory people;
    @Inject private Settings settings;
    @Inject private Caller caller;

    /**
     * Where mails are handed over.
     *
     * @param tls none, starttls or tls
     * @param user with whom we log in; null for nobody
     * @param authorities file with certificates of our own; null for none
     */
    public record Place(
            String host,
            int port,
            String tls,
            @Nullable String user,
            String from,
            @Nullable String authorities) {}

    /** As it is set. */
    @Allow(JOB_ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Place place() {
        caller.require(JOB_ADMINISTER, Scope.system());
        RelayAccess access = relay.access();
        return new Place(
                access.host(),
                access.port(),
                access.tls(),
                access.user(),
                access.from(),
                access.authorities());
    }

    /**
     * Hands a mail over to the caller's own address. No transaction is open while the relay is
     * spoken to, which may take half a minute for each answer.
     *
     * @throws RuleViolation if the caller left no address
     */
    @Allow(JOB_ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RelayTalk talk() {
        caller.require(JOB_ADMINISTER, Scope.system());
        Person me = people.me();
        if (me.getEmail().isEmpty()) {
            throw new RuleViolation("error.overview.noAddress");
        }
        return RelayProbe.talk(
                relay.access(),
                me.getEmail(),
                relay.letter(
                        me,
                        SetupFacts.TEMPLATE,
                        Map.of(
                                "name",
                                me.getGivenName(),
                                "site",
                                settings.text(Setting.BASE_URL))));
    }
}
