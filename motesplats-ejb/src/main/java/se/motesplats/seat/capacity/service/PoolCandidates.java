package se.motesplats.seat.capacity.service;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.seat.AllocationPurpose;

/**
 * A feature that knows who is to have seats of a pool, such as the presenters of accepted
 * proposals; the coordinator looks at the list before anybody gets a seat.
 */
public interface PoolCandidates {

    /** The pool that these people belong to. */
    AllocationPurpose purpose();

    /** Ids of the people, each once. */
    List<Long> people(long eventId);

    /** Which of these people are among them. */
    default Set<Long> among(long eventId, Collection<Long> personIds) {
        Set<Long> found = new HashSet<>(people(eventId));
        found.retainAll(Set.copyOf(personIds));
        return found;
    }
}
