package se.motesplats.seat.mail.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.group;
import static se.motesplats.outbox.template.service.MailWord.lines;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.madeMaybe;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What mails to those who hold a seat or wait for one may use. */
@ApplicationScoped
class SeatMailWords implements MailSampleSource {

    private static final List<MailWord> EVENT =
            List.of(
                    typed(
                            "event",
                            "Mötesplats Funktionshinder 2027",
                            "Mötesplats Funktionshinder 2027"),
                    made("days", "11 mars 2027", "11 March 2027"),
                    typed("contact", "Karin Koordinator", "Karin Koordinator"),
                    typed("reach", "031-335 00 00", "031-335 00 00"));

    private static final MailWord UNIT = typed("unit", "Partille", "Partille");

    private static final MailWord TIMES =
            lines(
                    "times",
                    MailWord.Trust.MADE,
                    List.of("torsdag 11 mars 2027 (v. 10), kl. 9.00–16.00"),
                    List.of("Thursday 11 March 2027 (week 10), 9:00–16:00"));

    private static final MailWord VENUE = typedMaybe("venue", "Folkets hus", "Folkets hus");

    private static final MailWord ONLINE =
            typedMaybe("online", "https://video.example/mote", "https://video.example/mote");

    private static final MailWord ON_SITE = condition("takesPartOnSite", true);

    private static final MailWord TAKES_PART_ONLINE = condition("takesPartOnline", false);

    private static final MailWord ANSWER = address("link", "/seat/answer.xhtml?token=…").needed();

    private static final MailWord DOOR =
            group(
                    "door",
                    made("code", "AB12-CD34", "AB12-CD34"),
                    address("page", "/checkin/code.xhtml?code=…"));

    private static final MailWord REASON =
            typedMaybe(
                            "reason",
                            "Enheten skickar någon annan den här gången.",
                            "The unit sends somebody else this time.")
                    .withParagraphs();

    private static final MailWord CALLED = typedMaybe("called", "Anna Berg", "Anna Berg");

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                seat(
                        "seat-invitation",
                        ON_SITE,
                        TAKES_PART_ONLINE,
                        ANSWER,
                        madeMaybe(
                                "answerBy",
                                "fredag 5 februari, kl. 23.59",
                                "Friday 5 February, 23:59"),
                        condition("once", false),
                        DOOR,
                        condition("namedFor", true),
                        typedMaybe("by", "Karin Koordinator", "Karin Koordinator"),
                        CALLED),
                seat("seat-substitute", ON_SITE, TAKES_PART_ONLINE, ANSWER, DOOR, CALLED),
                seat("seat-after-all", ON_SITE, TAKES_PART_ONLINE, ANSWER, DOOR),
                seat("seat-offer-accepted", ANSWER),
                seat(
                        "seat-mode-changed",
                        ON_SITE,
                        TAKES_PART_ONLINE,
                        address("own", "/signup/mine.xhtml?event=42")),
                MailSample.event("seat-declined-receipt", EVENT, UNIT),
                MailSample.event(
                        "seat-calendar-answer",
                        EVENT,
                        condition("counter", true),
                        condition("old", false),
                        condition("unsure", false),
                        condition("refused", false),
                        address("own", "/seat/mine.xhtml").needed()),
                MailSample.event("seat-withdrawn", EVENT, UNIT, REASON),
                MailSample.event("seat-expired", EVENT, UNIT),
                MailSample.event("seat-replaced", EVENT, UNIT, REASON),
                MailSample.event("seat-given-away", EVENT, UNIT),
                // It also goes with the news of an event, which says no days of it.
                MailSample.event(
                        "seat-former-entry",
                        EVENT.stream().filter(word -> !word.name().equals("days")).toList()),
                MailSample.paragraph(
                        "event-change-seat",
                        condition("cancelled", false),
                        condition("postponed", false),
                        condition("kept", true),
                        condition("calendar", true),
                        condition("calendarGone", false),
                        madeMaybe(
                                "answerBy",
                                "onsdag 3 mars 2027 kl. 12.00",
                                "Wednesday 3 March 2027, 12:00"),
                        ON_SITE,
                        TAKES_PART_ONLINE,
                        ANSWER),
                MailSample.paragraph(
                        "event-change-waiting",
                        condition("cancelled", false),
                        condition("postponed", false),
                        condition("kept", true),
                        condition("reserve", true),
                        UNIT));
    }

    /** What says when and where, too. */
    private static MailSample seat(String template, MailWord... more) {
        return MailSample.event(
                template,
                EVENT,
                Stream.concat(Stream.of(UNIT, TIMES, VENUE, ONLINE), Stream.of(more))
                        .toArray(MailWord[]::new));
    }
}
