package se.motesplats.overview.service;

import static se.motesplats.shared.Permission.JOB_ADMINISTER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.Scope;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The first steps of a new installation, and how far it has come. */
@Stateless
@UseCase
public class SetupService {

    @Inject private SetupFacts facts;
    @Inject private PersonDirectory people;
    @Inject private Outbox outbox;
    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** From what is there, not from what somebody said was done. */
    @Allow(JOB_ADMINISTER)
    @ReadOnly
    public SetupBoard get() {
        caller.require(JOB_ADMINISTER, Scope.system());
        return facts.board();
    }

    /** Sends a mail to the caller's own address. */
    @Allow(JOB_ADMINISTER)
    public void sendTestMail() {
        caller.require(JOB_ADMINISTER, Scope.system());
        Person me = people.me();
        outbox.put(
                OutgoingMail.to(
                        me,
                        "%s:%d:%s".formatted(SetupFacts.TEMPLATE, me.getId(), clock.instant()),
                        SetupFacts.TEMPLATE,
                        Map.of(
                                "name",
                                me.getGivenName(),
                                "site",
                                settings.text(Setting.BASE_URL))));
    }
}
