package se.motesplats.signup.service;

import java.util.List;
import se.motesplats.event.EventStatus;

/**
 * What the list of participants is about.
 *
 * @param modes whether people take part in more than one way
 * @param wholeEvent whether the caller sees everybody, or only the people of own units
 * @param units whose people the caller sees, parents before the units below them, in the order of
 *     names
 */
public record ParticipantOverview(
        String eventTitle,
        EventStatus eventStatus,
        boolean modes,
        boolean wholeEvent,
        List<Unit> units) {

    /**
     * A unit.
     *
     * @param depth 0 for the topmost ones that are seen
     */
    public record Unit(long id, String name, int depth) {}

    public ParticipantOverview {
        units = List.copyOf(units);
    }
}
