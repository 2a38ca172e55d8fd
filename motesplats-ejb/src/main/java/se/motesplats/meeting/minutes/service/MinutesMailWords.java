package se.motesplats.meeting.minutes.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What mails about minutes may use. */
@ApplicationScoped
class MinutesMailWords implements MailSampleSource {

    private static final List<MailWord> MINUTES =
            List.of(
                    typed("name", "Anna", "Anna"),
                    typed("group", "Gemensam utvecklingsgrupp", "Gemensam utvecklingsgrupp"),
                    made("day", "måndag 13 februari 2017", "Monday 13 February 2017"));

    private static final MailWord CORRECTION =
            typedMaybe("correction", "Fel dag för nästa möte.", "Wrong day of the next meeting.");

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                of(
                        "meeting-notes-asked",
                        CORRECTION,
                        address("link", "/meeting/minutesanswer.xhtml?meeting=7").needed()),
                of(
                        "meeting-notes-approved",
                        address("link", "/meeting/minutessteps.xhtml?meeting=7").needed()),
                of(
                        "meeting-notes-change",
                        typedMaybe("who", "Bo Ek", "Bo Ek"),
                        typed("words", "Beslutet saknas.", "The decision is missing.")
                                .withParagraphs()
                                .needed(),
                        address("link", "/meeting/minutesedit.xhtml?meeting=7").needed()),
                of(
                        "meeting-notes",
                        CORRECTION,
                        address("link", "/meeting/minutes.xhtml?meeting=7").needed()));
    }

    private static MailSample of(String template, MailWord... more) {
        List<MailWord> words = new ArrayList<>(MINUTES);
        words.addAll(Arrays.asList(more));
        return MailSample.site(template, words.toArray(MailWord[]::new));
    }
}
