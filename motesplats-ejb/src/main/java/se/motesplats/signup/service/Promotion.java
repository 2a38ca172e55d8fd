package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.motesplats.shared.usecase.service.SystemStep;
import se.motesplats.signup.ChoiceStatus;
import se.motesplats.signup.SessionChoice;
import se.motesplats.signup.SignupSession;

/** Gives the free places of one session, in the order of its queue: one transaction. */
@ApplicationScoped
class Promotion {

    @Inject private SignupRepository repository;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<ChoicePromoted> promoted;

    @Transactional(TxType.REQUIRED)
    List<Long> sessions() {
        return repository.promotable(clock.instant());
    }

    /**
     * Gives what is free now: somebody else may have been faster.
     *
     * @return how many got a place
     */
    @SystemStep
    @Transactional(TxType.REQUIRES_NEW)
    int promote(long sessionId) {
        Optional<SignupSession> seen = repository.findSession(sessionId);
        if (seen.isEmpty()) {
            return 0;
        }
        repository.shareEvent(seen.get().getEventId());
        SignupSession session = repository.lockSession(sessionId);
        if (!session.isOffered()) {
            return 0;
        }
        SignupRepository.Places places = repository.places(sessionId);
        long free = places == null ? Long.MAX_VALUE : places.free();
        int given = 0;
        while (given < free) {
            Optional<Long> first = repository.lockFirstWaiting(sessionId);
            if (first.isEmpty()) {
                break;
            }
            give(repository.getChoice(first.get()), session);
            given++;
        }
        return given;
    }

    private void give(SessionChoice choice, SignupSession session) {
        Instant now = clock.instant();
        List<String> left = new ArrayList<>();
        for (SessionChoice other :
                repository.chosenBeside(choice.getNomination().getId(), session.getId())) {
            if (other.getSession().getSlot().overlaps(session.getSlot())) {
                other.end(ChoiceStatus.LEFT, now);
                left.add(other.getSession().getTitle());
            }
        }
        repository.promote(choice.getId(), now);
        promoted.fire(new ChoicePromoted(choice.getId(), left));
    }
}
