package se.motesplats.event.decision.service;

import java.util.List;
import se.motesplats.event.service.EventNews;

/**
 * A feature in which something becomes of what hangs on an event when that changes. It looks before
 * the change and after, in its transaction, so what it says before a change is made, in a
 * rehearsal, is what the change does.
 */
public interface EventConsequences {

    /** Looks at what there is before the change; the event is locked. */
    Watch watch(long eventId);

    /** What was seen before. */
    @FunctionalInterface
    interface Watch {

        /** What has become of it; nothing where nothing was or is. */
        List<Consequence> after(EventNews change);
    }
}
