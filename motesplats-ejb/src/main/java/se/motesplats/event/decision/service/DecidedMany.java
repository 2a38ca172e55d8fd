package se.motesplats.event.decision.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.shared.told.service.Told;

/**
 * What a decision about several events does, or has done.
 *
 * @param told each person once, of however many of the events
 * @param altogether what is counted over all of them
 */
public record DecidedMany(Told told, List<OfOne> events, List<Consequence> altogether)
        implements Serializable {

    /**
     * What becomes of one event.
     *
     * @param people how many are told of it, maybe of others in the same mail
     */
    public record OfOne(long eventId, String title, int people, List<Consequence> happens)
            implements Serializable {
        public OfOne {
            happens = new ArrayList<>(happens);
        }
    }

    public DecidedMany {
        events = new ArrayList<>(events);
        altogether = new ArrayList<>(altogether);
    }
}
