package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.motesplats.programme.Programme;
import se.motesplats.programme.ProgrammeRelease;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.reminder.Anchor;
import se.motesplats.reminder.service.AnchorSource;
import se.motesplats.reminder.service.AnchorsMoved;
import se.motesplats.shared.SwedishTime;

/** When the public first saw the programme. */
@ApplicationScoped
class ProgrammeAnchors implements AnchorSource {

    private static final String RELEASE = "PROGRAMME_RELEASE";
    private static final String FIRST_SESSION = "FIRST_SESSION";

    @PersistenceContext private EntityManager em;
    @Inject private ProgrammeRepository repository;
    @Inject private Event<AnchorsMoved> moved;

    @Override
    public List<String> keys() {
        return List.of(RELEASE, FIRST_SESSION);
    }

    @Override
    public Optional<Anchor> find(String key, long eventId) {
        Optional<Programme> programme = repository.findProgramme(eventId);
        if (key.equals(FIRST_SESSION)) {
            return programme.flatMap(Programme::getPublished).flatMap(this::firstSession);
        }
        return programme.flatMap(Programme::getFirstShownAt).map(at -> Anchor.at(RELEASE, at));
    }

    /** As the public sees it; none while the event has no day. */
    private Optional<Anchor> firstSession(ProgrammeRelease shown) {
        return em.find(se.motesplats.event.Event.class, shown.getEventId()).getDays().isEmpty()
                ? Optional.empty()
                : repository.released(shown.getId()).stream()
                        .map(ReleasedSession::getSlot)
                        .map(slot -> SwedishTime.at(slot.day().atTime(slot.startsAt())))
                        .min(Comparator.naturalOrder())
                        .map(at -> Anchor.at(FIRST_SESSION, at));
    }

    void followed(@Observes ProgrammeFollowed followed) {
        moved.fire(new AnchorsMoved(followed.eventId()));
    }

    void shown(@Observes ProgrammePublished published) {
        moved.fire(new AnchorsMoved(published.eventId()));
    }
}
