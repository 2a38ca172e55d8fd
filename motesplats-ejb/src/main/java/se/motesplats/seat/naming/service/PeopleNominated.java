package se.motesplats.seat.naming.service;

import java.util.List;

/**
 * People were named for seats of a unit, or offered one, and are to be invited.
 *
 * @param nominationIds all of one event, in the order in which they were named
 */
public record PeopleNominated(List<Long> nominationIds) {

    public PeopleNominated {
        nominationIds = List.copyOf(nominationIds);
    }
}
