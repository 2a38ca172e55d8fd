package se.motesplats.checkin.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.lines;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What the mail with the code for the door may use. */
@ApplicationScoped
class CheckInMailWords implements MailSampleSource {

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.event(
                        "checkin-code",
                        List.of(
                                typed("name", "Anna", "Anna"),
                                typed(
                                        "title",
                                        "Mötesplats Funktionshinder 2027",
                                        "Mötesplats Funktionshinder 2027"),
                                made("days", "11 mars 2027", "11 March 2027"),
                                made("code", "AB12-CD34", "AB12-CD34").needed(),
                                address("page", "/checkin/code.xhtml?code=…").needed(),
                                lines(
                                        "times",
                                        MailWord.Trust.MADE,
                                        List.of("torsdag 11 mars 2027 (v. 10), kl. 9.00–16.00"),
                                        List.of("Thursday 11 March 2027 (week 10), 9:00–16:00")),
                                typedMaybe("venue", "Folkets hus", "Folkets hus"),
                                typedMaybe(
                                        "address", "Järntorget, Göteborg", "Järntorget, Göteborg"),
                                address("own", "/signup/mine.xhtml?event=42"),
                                typed("contact", "Karin Koordinator", "Karin Koordinator"),
                                typed("phone", "031-335 00 00", "031-335 00 00"))));
    }
}
