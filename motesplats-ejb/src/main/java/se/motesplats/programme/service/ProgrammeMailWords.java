package se.motesplats.programme.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.group;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;

/** What the mail about a time in the programme may use. */
@ApplicationScoped
class ProgrammeMailWords implements MailSampleSource {

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.event(
                        "programme-slot",
                        List.of(
                                typed("name", "Anna", "Anna"),
                                typed(
                                        "title",
                                        "Mötesplats Funktionshinder 2027",
                                        "Mötesplats Funktionshinder 2027"),
                                group(
                                                "sessions",
                                                typed(
                                                                "session",
                                                                "Boende med stöd",
                                                                "Supported living")
                                                        .and("Nya lagar", "New laws"),
                                                typedMaybe(
                                                                "now",
                                                                "torsdag 11 mars 2027 (v. 10), kl. 10.00–10.45, Stora salen",
                                                                "Thursday 11 March 2027 (week 10), 10:00–10:45, Stora salen")
                                                        .and("", ""),
                                                typedMaybe("before", "", "")
                                                        .and(
                                                                "torsdag 11 mars 2027 (v. 10), kl. 13.00–13.45",
                                                                "Thursday 11 March 2027 (week 10), 13:00–13:45"))
                                        .needed(),
                                address("link", "/programme/view.xhtml?event=42"),
                                typed("contact", "Karin Koordinator", "Karin Koordinator"),
                                typedMaybe("phone", "031-335 00 00", "031-335 00 00"))),
                MailSample.paragraph(
                        "event-change-session",
                        group(
                                        "sessions",
                                        typed("session", "Boende med stöd", "Supported living")
                                                .and("Nya lagar", "New laws"),
                                        typedMaybe(
                                                        "now",
                                                        "torsdag 11 mars 2027 (v. 10), kl. 10.00–10.45, Stora salen",
                                                        "Thursday 11 March 2027 (week 10), 10:00–10:45, Stora salen")
                                                .and("", ""))
                                .needed()));
    }
}
