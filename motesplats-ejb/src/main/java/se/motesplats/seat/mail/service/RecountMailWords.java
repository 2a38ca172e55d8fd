package se.motesplats.seat.mail.service;

import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.group;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What the alarm about seats says. */
@ApplicationScoped
class RecountMailWords implements MailSampleSource {

    private static final List<String> RULES =
            List.of(
                    "SEAT_TWICE",
                    "PERSON_TWICE",
                    "SEAT_ELSEWHERE",
                    "MOVES",
                    "LAST_MOVE",
                    "HOLDS",
                    "LEVELS",
                    "ROUND",
                    "ROUND_TOTAL",
                    "CAPACITY",
                    "MODES",
                    "OFFERS",
                    "LATE_OFFERS",
                    "CALENDARS");

    private static final List<String> ROWS =
            List.of(
                    "seat",
                    "person",
                    "nomination",
                    "allocation",
                    "event",
                    "round",
                    "reserve",
                    "calendar");

    @Override
    public List<MailSample> mailSamples() {
        Stream<MailWord> said =
                Stream.of(
                        typed(
                                "title",
                                "Mötesplats Funktionshinder 2027",
                                "Mötesplats Funktionshinder 2027"),
                        made("id", "1234", "1234"),
                        made("expected", "1", "1"),
                        made("found", "2", "2"));
        Stream<MailWord> rules =
                RULES.stream().map(rule -> condition(rule, rule.equals("SEAT_TWICE")));
        Stream<MailWord> rows =
                ROWS.stream().map(row -> condition("is_" + row, row.equals("seat")));
        return List.of(
                MailSample.site(
                                "seat-recount",
                                made("number", "1", "1"),
                                group(
                                        "differences",
                                        Stream.of(said, rules, rows)
                                                .flatMap(words -> words)
                                                .toArray(MailWord[]::new)))
                        .fixed("mail.fixed.alarm"));
    }
}
