package se.motesplats.overview.service;

import java.time.Instant;
import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.overview.Sentence;
import se.motesplats.shared.usecase.service.Caller;

/** A feature that knows what has happened to an event. */
public interface NewsSource {
    /** What is new since a moment, counted, as far as the caller may know it. */
    List<Sentence> news(Event event, Instant since, Caller caller);
}
