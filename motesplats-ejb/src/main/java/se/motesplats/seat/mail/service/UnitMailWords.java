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

/** What mails to those who name people for a unit may use. */
@ApplicationScoped
class UnitMailWords implements MailSampleSource {

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

    private static final MailWord SEATS = made("seats", "12 platser", "12 seats");

    private static final MailWord ABOVE = typed("above", "Göteborgsregionen", "Göteborgsregionen");

    private static final MailWord PAGE =
            address("link", "/seat/nomination.xhtml?event=42&organisation=7");

    private static final MailWord REQUEST =
            address("link", "/seat/request.xhtml?event=42&organisation=7").needed();

    private static final MailWord DEADLINE =
            made("deadline", "fredag 12 februari 2027 (v. 6)", "Friday 12 February 2027 (week 6)");

    private static final MailWord UNTIL =
            made("until", "fredag 22 januari 2027 (v. 3)", "Friday 22 January 2027 (week 3)");

    private static final MailWord RECALL =
            madeMaybe("recall", "måndag 1 mars 2027 (v. 9)", "Monday 1 March 2027 (week 9)");

    private static final MailWord REASON =
            typed("reason", "Fler platser i salen.", "More room in the hall.").withParagraphs();

    private static final MailWord REASON_MAYBE =
            typedMaybe("reason", "Fler vill vara med.", "More people want to come.")
                    .withParagraphs();

    private static final MailWord PERSON = typed("person", "Anna Berg", "Anna Berg");

    private static final MailWord BY = typedMaybe("by", "Karin Koordinator", "Karin Koordinator");

    private static final MailWord FROM = made("from", "1 februari 2027", "1 February 2027");

    private static final MailWord TO = made("to", "31 mars 2027", "31 March 2027");

    private static final MailWord OFFERED = typedMaybe("offered", "Bo Ek", "Bo Ek");

    private static final MailWord FREE = condition("free", false);

    private static final MailWord NAME = typed("name", "Anna", "Anna");

    @Override
    public List<MailSample> mailSamples() {
        return Stream.of(rounds(), units(), recalls(), reminders(), paragraphs())
                .flatMap(List::stream)
                .toList();
    }

    private static List<MailSample> rounds() {
        MailWord requested = madeMaybe("requested", "15 platser", "15 seats");
        MailWord total = made("total", "300", "300");
        return List.of(
                unit("seat-requested", REQUEST, UNTIL.needed(), total),
                unit("seat-request-reminder", REQUEST, UNTIL.needed(), total),
                unit("seat-granted", REQUEST, UNTIL.needed(), SEATS, requested),
                unit("seat-granted-reminder", REQUEST, UNTIL.needed(), SEATS, requested),
                unit(
                        "seat-allocated",
                        PAGE.needed(),
                        SEATS,
                        DEADLINE.needed(),
                        made("week", "v. 6", "week 6"),
                        RECALL),
                unit("seat-reopened", PAGE, SEATS),
                unit("seat-topped-up", PAGE.needed(), SEATS, REASON, DEADLINE.needed()),
                unit("seat-corrected", PAGE, SEATS, made("before", "10", "10"), REASON));
    }

    private static List<MailSample> units() {
        return List.of(
                unit("seat-passed-on", PAGE.needed(), SEATS, ABOVE, DEADLINE.needed(), RECALL),
                unit("seat-returned", PAGE, SEATS, ABOVE),
                unit("seat-taken-back", PAGE, SEATS, ABOVE),
                unit("seat-declined", PAGE.needed(), PERSON, FREE, OFFERED),
                unit("seat-no-answer", PAGE.needed(), PERSON, FREE, OFFERED),
                unit("seat-wanted-again", PAGE, PERSON),
                unit(
                        "seat-named-for",
                        PAGE.needed(),
                        made("number", "2 personer", "2 people"),
                        lines(
                                "people",
                                MailWord.Trust.TYPED,
                                List.of("Anna Berg", "Bo Ek"),
                                List.of("Anna Berg", "Bo Ek")),
                        BY,
                        REASON),
                unit("seat-contact", PAGE.needed(), NAME, PERSON, BY, FROM, TO, REASON),
                unit("seat-contact-told", PAGE.needed(), NAME, PERSON, BY, FROM, TO, REASON));
    }

    private static List<MailSample> recalls() {
        MailWord units =
                group(
                        "units",
                        typed("name", "Partille", "Partille").and("Härryda", "Härryda"),
                        made("seats", "2 platser", "2 seats").and("1 plats", "1 seat"),
                        address("page", "/seat/wish.xhtml?event=42&organisation=7")
                                .and(
                                        "/seat/wish.xhtml?event=42&organisation=8",
                                        "/seat/wish.xhtml?event=42&organisation=8"));
        MailWord day =
                madeMaybe("day", "måndag 1 mars 2027 (v. 9)", "Monday 1 March 2027 (week 9)");
        MailWord three = made("seats", "3 platser", "3 seats");
        return List.of(
                MailSample.event("seat-recalled", EVENT, three, day, units.needed(), REASON_MAYBE),
                MailSample.event(
                        "seat-recalled-summary",
                        EVENT,
                        three,
                        day,
                        units.needed(),
                        REASON_MAYBE,
                        address("link", "/seat/pool.xhtml?event=42")),
                unit(
                        "seat-redistributed",
                        PAGE.needed(),
                        SEATS,
                        madeMaybe("left", "2 platser", "2 seats")),
                unit(
                        "pool-opened",
                        address("link", "/seat/wish.xhtml?event=42&organisation=7").needed(),
                        SEATS));
    }

    private static List<MailSample> reminders() {
        List<MailWord> words =
                List.of(
                        NAME,
                        typed(
                                "event",
                                "Mötesplats Funktionshinder 2027",
                                "Mötesplats Funktionshinder 2027"),
                        made("seats", "3 platser", "3 seats"),
                        DEADLINE.needed(),
                        made("deadlineShort", "12 feb", "12 Feb"),
                        RECALL,
                        group(
                                "matters",
                                typed("organisation", "Partille", "Partille")
                                        .and("Härryda", "Härryda"),
                                made("left", "2", "2").and("1", "1"),
                                made("all", "12 platser", "12 seats").and("8 platser", "8 seats"),
                                address("page", "/seat/nomination.xhtml?event=42&organisation=7")
                                        .and(
                                                "/seat/nomination.xhtml?event=42&organisation=8",
                                                "/seat/nomination.xhtml?event=42&organisation=8")
                                        .needed()),
                        typed("contactName", "Karin Koordinator", "Karin Koordinator"),
                        typedMaybe("contactPhone", "031-335 00 00", "031-335 00 00"));
        MailWord[] part =
                words.stream().filter(word -> !word.name().equals("name")).toArray(MailWord[]::new);
        return List.of(
                MailSample.event("reminder-naming", words),
                MailSample.event("reminder-recall", words),
                MailSample.paragraph("reminder-naming-part", part),
                MailSample.paragraph("reminder-recall-part", part));
    }

    private static List<MailSample> paragraphs() {
        MailWord cancelled = condition("cancelled", false);
        return List.of(
                MailSample.paragraph(
                        "event-change-asked",
                        cancelled,
                        condition("held", true),
                        condition("asked", true),
                        UNIT,
                        UNTIL,
                        address("page", "/seat/request.xhtml?event=42&organisation=7").needed()),
                MailSample.paragraph(
                        "event-change-unit",
                        cancelled,
                        UNIT,
                        made("granted", "12", "12"),
                        condition("one", false),
                        made("named", "9", "9"),
                        condition("someNamed", true),
                        condition("toName", true),
                        DEADLINE,
                        address("page", "/seat/nomination.xhtml?event=42&organisation=7")
                                .needed()));
    }

    private static MailSample unit(String template, MailWord... more) {
        return MailSample.event(
                template,
                EVENT,
                Stream.concat(Stream.of(UNIT), Stream.of(more)).toArray(MailWord[]::new));
    }
}
