package se.motesplats.account.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.account.SecretToken;
import se.motesplats.account.login.service.LoginGuessed;
import se.motesplats.account.login.service.PasswordChanged;
import se.motesplats.account.own.service.DeputyAppointed;
import se.motesplats.account.people.service.AccountInvited;
import se.motesplats.account.people.service.PasswordResetRequested;
import se.motesplats.organisation.Organisation;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** Mails about accounts: links to choose a password, and what somebody should know of. */
@ApplicationScoped
class AccountMails implements MailKindSource {

    @Inject private Outbox outbox;
    @Inject private Settings settings;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed(
                        "account.own",
                        "account-invitation",
                        "account-reset",
                        "account-password-changed",
                        "account-guessed",
                        "account-deputy",
                        "unwanted"));
    }

    void send(@Observes AccountInvited invited) {
        Person person = invited.person();
        outbox.put(
                OutgoingMail.to(
                        person,
                        key("account-invitation", invited.token()),
                        "account-invitation",
                        Map.of(
                                "name",
                                person.getGivenName(),
                                "email",
                                person.getEmail(),
                                "link",
                                link(invited.token()),
                                "until",
                                HumanTime.moment(invited.expiresAt(), person.getLanguage()))));
    }

    void send(@Observes PasswordResetRequested requested) {
        Person person = requested.person();
        outbox.put(
                OutgoingMail.to(
                        person,
                        key("account-reset", requested.token()),
                        "account-reset",
                        Map.of(
                                "name",
                                person.getGivenName(),
                                "link",
                                link(requested.token()),
                                "until",
                                HumanTime.moment(requested.expiresAt(), person.getLanguage()))));
    }

    void send(@Observes PasswordChanged changed) {
        Person person = changed.person();
        outbox.put(
                OutgoingMail.to(
                        person,
                        "account-password-changed:%d:%s".formatted(person.getId(), changed.at()),
                        "account-password-changed",
                        Map.of(
                                "name",
                                person.getGivenName(),
                                "at",
                                HumanTime.moment(changed.at(), person.getLanguage()),
                                "contact",
                                settings.text(Setting.CONTACT_NAME),
                                "phone",
                                settings.text(Setting.CONTACT_PHONE))));
    }

    void send(@Observes LoginGuessed guessed) {
        Person person = guessed.person();
        outbox.put(
                OutgoingMail.to(
                        person,
                        "account-guessed:%d:%s".formatted(person.getId(), guessed.at()),
                        "account-guessed",
                        Map.of(
                                "name",
                                person.getGivenName(),
                                "attempts",
                                guessed.attempts(),
                                "at",
                                HumanTime.moment(guessed.at(), person.getLanguage()),
                                "contact",
                                settings.text(Setting.CONTACT_NAME),
                                "phone",
                                settings.text(Setting.CONTACT_PHONE))));
    }

    void send(@Observes DeputyAppointed appointed) {
        RoleAssignment role = appointed.assignment();
        Person deputy = role.getPerson();
        outbox.put(
                OutgoingMail.to(
                        deputy,
                        "account-deputy:" + role.getId(),
                        "account-deputy",
                        Map.of(
                                "link",
                                "/index.xhtml",
                                "name",
                                deputy.getGivenName(),
                                "principal",
                                role.getOnBehalfOf()
                                        .flatMap(Person::getNameForOthers)
                                        .map(List::of)
                                        .orElse(List.of()),
                                "organisation",
                                role.getOrganisation().map(Organisation::getName).orElse(""),
                                "from",
                                role.getValidFrom()
                                        .map(d -> HumanTime.day(d, deputy.getLanguage()))
                                        .orElse(""),
                                "to",
                                role.getValidTo()
                                        .map(d -> HumanTime.day(d, deputy.getLanguage()))
                                        .orElse(""))));
    }

    private String link(SecretToken token) {
        return settings.link("/account/invitation.xhtml?token=" + token.secret());
    }

    /** The secret itself stands nowhere but in the mail. */
    private static String key(String cause, SecretToken token) {
        return cause + ':' + token.hash();
    }
}
