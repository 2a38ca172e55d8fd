package se.motesplats.account.mail.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What mails about accounts may use. */
@ApplicationScoped
class AccountMailWords implements MailSampleSource {

    private static final MailWord NAME = typed("name", "Anna", "Anna");

    private static final MailWord CONTACT =
            typed("contact", "Karin Koordinator", "Karin Koordinator");

    private static final MailWord PHONE = typed("phone", "031-335 00 00", "031-335 00 00");

    private static final MailWord AT =
            made("at", "2 november 2026, kl. 10.15", "2 November 2026, 10:15");

    private static final MailWord LINK =
            address("link", "/account/invitation.xhtml?token=…").needed();

    private static final MailWord UNTIL =
            made("until", "9 november 2026, kl. 10.15", "9 November 2026, 10:15").needed();

    /**
     * What warns somebody, or lets somebody in, says the same everywhere, so that it is known again
     * and nobody can make it say something else.
     */
    private static final String SECURITY = "mail.fixed.security";

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                        "account-invitation",
                        NAME,
                        typed("email", "anna.berg@partille.example", "anna.berg@partille.example"),
                        LINK,
                        UNTIL),
                MailSample.site("account-reset", NAME, LINK, UNTIL).fixed(SECURITY),
                MailSample.site("account-password-changed", NAME, AT, CONTACT, PHONE)
                        .fixed(SECURITY),
                MailSample.site(
                                "account-guessed",
                                NAME,
                                AT,
                                made("attempts", "10", "10"),
                                CONTACT,
                                PHONE)
                        .fixed(SECURITY),
                MailSample.site(
                        "account-deputy",
                        NAME,
                        typedMaybe("principal", "Bo Ek", "Bo Ek"),
                        typedMaybe("organisation", "Partille", "Partille"),
                        made("from", "1 februari 2027", "1 February 2027"),
                        made("to", "31 mars 2027", "31 March 2027").needed(),
                        address("link", "/index.xhtml")),
                MailSample.paragraph("unwanted", made("token", "…", "…")).fixed("mail.fixed.stop"));
    }
}
