package se.motesplats.seat.capacity.service;

import java.util.List;
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
}
