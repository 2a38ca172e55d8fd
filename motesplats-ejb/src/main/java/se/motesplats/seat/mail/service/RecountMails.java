package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.seat.recount.service.SeatDifference;
import se.motesplats.seat.recount.service.SeatSupervisors;
import se.motesplats.seat.recount.service.SeatsDiffer;

/** The alarm: seats do not add up. One mail for what is new, none for what was told before. */
@ApplicationScoped
class RecountMails {

    @Inject private Outbox outbox;
    @Inject private SeatSupervisors supervisors;
    @Inject private Clock clock;

    void on(@Observes SeatsDiffer differ) {
        for (Person person : supervisors.all()) {
            outbox.put(
                    OutgoingMail.to(
                            person,
                            "seat-recount:%d:%d".formatted(clock.millis(), person.getId()),
                            "seat-recount",
                            Map.of(
                                    "number",
                                    differ.differences().size(),
                                    "differences",
                                    differ.differences().stream()
                                            .map(RecountMails::line)
                                            .toList())));
        }
    }

    /** The template says rule and kind of row in the recipient's language. */
    private static Map<String, Object> line(SeatDifference difference) {
        String[] subject = difference.subject().split(" ", 2);
        return Map.of(
                "title",
                difference.eventTitle(),
                difference.rule().name(),
                true,
                "is_" + subject[0],
                true,
                "id",
                subject[subject.length - 1],
                "expected",
                difference.expected(),
                "found",
                difference.found());
    }
}
