package se.motesplats.seat.mail.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import se.motesplats.reminder.Anchor;
import se.motesplats.reminder.service.AnchorSource;
import se.motesplats.reminder.service.AnchorsMoved;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.pool.service.RecallDateChanged;
import se.motesplats.seat.pool.service.RecallDates;
import se.motesplats.seat.round.service.NamingDeadlineChanged;
import se.motesplats.seat.round.service.RoundFixed;
import se.motesplats.seat.round.service.RoundReopened;

/** The last days for naming people, and for keeping seats without a name. */
@ApplicationScoped
class SeatAnchors implements AnchorSource {

    private static final String NAMING = "NAMING_DEADLINE";
    private static final String RECALL = "RECALL_DATE";

    /** After the dates have moved that follow others. */
    private static final int LATE = Interceptor.Priority.LIBRARY_AFTER;

    @Inject private SeatHolders seats;
    @Inject private RecallDates recallDates;
    @Inject private Event<AnchorsMoved> moved;

    @Override
    public List<String> keys() {
        return List.of(NAMING, RECALL);
    }

    @Override
    public Optional<Anchor> find(String key, long eventId) {
        return key.equals(NAMING)
                ? Optional.ofNullable(seats.fixedRound(eventId))
                        .map(AllocationRound::getNamingDeadline)
                        .map(day -> Anchor.lastDay(NAMING, day))
                : recallDates.of(eventId).map(day -> Anchor.lastDay(RECALL, day));
    }

    void on(@Observes @Priority(LATE) RoundFixed fixed) {
        moved.fire(new AnchorsMoved(fixed.eventId()));
    }

    void on(@Observes @Priority(LATE) RoundReopened reopened) {
        moved.fire(new AnchorsMoved(reopened.eventId()));
    }

    void on(@Observes @Priority(LATE) NamingDeadlineChanged changed) {
        moved.fire(new AnchorsMoved(changed.eventId()));
    }

    void on(@Observes @Priority(LATE) RecallDateChanged changed) {
        moved.fire(new AnchorsMoved(changed.eventId()));
    }
}
