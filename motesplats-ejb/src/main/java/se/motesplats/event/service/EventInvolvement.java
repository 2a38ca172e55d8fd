package se.motesplats.event.service;

import java.util.Map;
import se.motesplats.shared.usecase.service.Caller;

/**
 * A feature that knows in which events a person takes part and as what; "my events" on the start
 * page gathers all of them.
 */
public interface EventInvolvement {

    /**
     * The caller's events.
     *
     * @return event id to the key of what the caller is there, such as {@code event.mine.presenter}
     */
    Map<Long, String> eventsOf(Caller caller);
}
