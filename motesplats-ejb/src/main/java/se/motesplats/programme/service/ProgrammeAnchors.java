package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.motesplats.programme.Programme;
import se.motesplats.reminder.Anchor;
import se.motesplats.reminder.service.AnchorSource;
import se.motesplats.reminder.service.AnchorsMoved;

/** When the public first saw the programme. */
@ApplicationScoped
class ProgrammeAnchors implements AnchorSource {

    private static final String RELEASE = "PROGRAMME_RELEASE";

    @Inject private ProgrammeRepository repository;
    @Inject private Event<AnchorsMoved> moved;

    @Override
    public List<String> keys() {
        return List.of(RELEASE);
    }

    @Override
    public Optional<Anchor> find(String key, long eventId) {
        return repository
                .findProgramme(eventId)
                .flatMap(Programme::getFirstShownAt)
                .map(at -> Anchor.at(RELEASE, at));
    }

    void shown(@Observes ProgrammePublished published) {
        moved.fire(new AnchorsMoved(published.eventId()));
    }
}
