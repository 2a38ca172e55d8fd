package se.motesplats.seat.naming.service;

import java.util.List;

/** People were named on behalf of a unit, by who distributes the seats. */
public record PeopleNamedFor(long allocationId, List<Long> nominationIds) {

    public PeopleNamedFor {
        nominationIds = List.copyOf(nominationIds);
    }
}
