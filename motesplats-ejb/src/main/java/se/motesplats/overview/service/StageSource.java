package se.motesplats.overview.service;

import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.overview.StageLine;
import se.motesplats.shared.usecase.service.Caller;

/** A feature that knows how far an event has come in some of its stages. */
public interface StageSource {
    /** The feature's stages as the caller may see them; nothing where the caller has no part. */
    List<StageLine> stages(Event event, Caller caller);
}
