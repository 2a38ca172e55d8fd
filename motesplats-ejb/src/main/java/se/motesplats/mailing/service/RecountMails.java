package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.seat.service.SeatSupervisors;
import se.motesplats.seat.service.SeatsDiffer;

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
                                    differ.differences().stream().map(Object::toString).toList())));
        }
    }
}
