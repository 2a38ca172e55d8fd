package se.motesplats.seat.pool.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.pool.service.WishService;

/** The recall date, wherever contacts see the seats of an event. */
@Named
@RequestScoped
public class RecallNote {

    @Inject private WishService wishes;

    private final Map<Long, Optional<LocalDate>> known = new HashMap<>();

    /** The last day for keeping seats without a name; null until they are distributed. */
    public @Nullable LocalDate of(@Nullable Long eventId) {
        return eventId == null
                ? null
                : known.computeIfAbsent(eventId, wishes::recallDate).orElse(null);
    }
}
