package se.motesplats.signup.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.group;
import static se.motesplats.outbox.template.service.MailWord.lines;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What mails about chosen sessions may use. */
@ApplicationScoped
class SignupMailWords implements MailSampleSource {

    private static final List<MailWord> CHOICE =
            List.of(
                    typed("name", "Anna", "Anna"),
                    typed(
                            "title",
                            "Mötesplats Funktionshinder 2027",
                            "Mötesplats Funktionshinder 2027"),
                    address("link", "/signup/mine.xhtml?event=42").needed(),
                    typed("contact", "Karin Koordinator", "Karin Koordinator"),
                    typed("phone", "031-335 00 00", "031-335 00 00"));

    private static final String NOW_SV =
            "torsdag 11 mars 2027 (v. 10), kl. 10.00–10.45, Stora salen";

    private static final String NOW_EN =
            "Thursday 11 March 2027 (week 10), 10:00–10:45, Stora salen";

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.event(
                        "signup-promoted",
                        CHOICE,
                        typed("session", "Boende med stöd", "Supported living").needed(),
                        typed("when", NOW_SV, NOW_EN),
                        lines(
                                "left",
                                MailWord.Trust.TYPED,
                                List.of("Nya lagar"),
                                List.of("New laws"))),
                MailSample.event("signup-changed", CHOICE, changes("changes").needed()),
                MailSample.paragraph("event-change-choices", changes("choices").needed()),
                MailSample.paragraph("event-change-needs", condition("all", false)));
    }

    private static MailWord changes(String name) {
        return group(
                name,
                typed("session", "Boende med stöd", "Supported living")
                        .and("Nya lagar", "New laws")
                        .and("Brukarens röst", "The voice of the user"),
                typedMaybe("kept", NOW_SV, NOW_EN).and("", "").and("", ""),
                condition("waiting", false),
                condition("dropped", false).and(MailWord.THERE, MailWord.THERE).and("", ""),
                group(
                                "collided",
                                typed("now", NOW_SV, NOW_EN),
                                typed("clash", "Nya lagar", "New laws"))
                        .there("", "", MailWord.THERE));
    }
}
