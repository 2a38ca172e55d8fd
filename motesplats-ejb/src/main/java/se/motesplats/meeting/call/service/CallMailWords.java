package se.motesplats.meeting.call.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.lines;
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

/** What mails about calls may use. */
@ApplicationScoped
class CallMailWords implements MailSampleSource {

    private static final List<MailWord> MEETING =
            List.of(
                    typed("given", "Anna", "Anna"),
                    typed("group", "Gemensam utvecklingsgrupp", "Gemensam utvecklingsgrupp"),
                    made(
                            "day",
                            "måndag 13 februari 2017 (v. 7)",
                            "Monday 13 February 2017 (week 7)"),
                    made("time", "kl. 13.30–15.30", "13:30–15:30"),
                    address("link", "/meeting/call.xhtml?meeting=7").needed(),
                    typed("contact", "Siv Sekreterare", "Siv Sekreterare"),
                    typed("phone", "031-335 00 00", "031-335 00 00"));

    private static final MailWord POINTS =
            lines(
                    "points",
                    MailWord.Trust.TYPED,
                    List.of("13.30 Hälsa", "14.30 Personliga representanter (Greta Glad)"),
                    List.of("13:30 Health", "14:30 Personal representatives (Greta Glad)"));

    private static final MailWord QUESTIONS =
            lines(
                    "questions",
                    MailWord.Trust.TYPED,
                    List.of("Kan eller vill andra organisationer delta? (väntar på Ria)"),
                    List.of("Can or will other organisations take part? (waiting for Ria)"));

    private static final MailWord QUESTIONS_THERE = condition("questionsThere", true);

    private static final MailWord PLACE = typedMaybe("place", "Bryggan", "Bryggan");

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                of(
                        "meeting-call",
                        PLACE,
                        typedMaybe("intro", "Det är dags igen!", "It is time again!")
                                .withParagraphs(),
                        POINTS,
                        QUESTIONS_THERE,
                        QUESTIONS,
                        made(
                                "dates",
                                "13 februari 2017, 13 mars 2017",
                                "13 February 2017, 13 March 2017")),
                of(
                        "meeting-call-update",
                        PLACE,
                        lines(
                                "changes",
                                MailWord.Trust.TYPED,
                                List.of("Ny punkt: Maskrosbarn"),
                                List.of("New point: Maskrosbarn")),
                        POINTS,
                        QUESTIONS_THERE,
                        QUESTIONS),
                of(
                        "meeting-point-declined",
                        typed("title", "Fler möten", "More meetings"),
                        typed("reason", "Vi tar det i höst.", "We take it in the autumn.")
                                .withParagraphs()
                                .needed()));
    }

    private static MailSample of(String template, MailWord... more) {
        List<MailWord> words = new ArrayList<>(MEETING);
        words.addAll(Arrays.asList(more));
        return MailSample.site(template, words.toArray(MailWord[]::new));
    }
}
