package se.motesplats.programme.service;

import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which programmes have followed their events in this transaction, for those who tell of it. */
@TransactionScoped
public class FollowedProgramme implements Serializable {

    private final Map<Long, ProgrammeFollowed> byEvent = new HashMap<>();

    void note(@Observes ProgrammeFollowed followed) {
        byEvent.put(followed.eventId(), followed);
    }

    Optional<ProgrammeFollowed> of(long eventId) {
        return Optional.ofNullable(byEvent.get(eventId));
    }
}
