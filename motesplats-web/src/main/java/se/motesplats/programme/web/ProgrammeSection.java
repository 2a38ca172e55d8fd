package se.motesplats.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.service.ProgrammeService;

/** The programme's part of the event's page. */
@Named
@RequestScoped
public class ProgrammeSection {

    @Inject private ProgrammeService programmes;

    private @Nullable Boolean published;

    /** Whether the public can see a programme of the event; asked once a request. */
    public boolean isPublished(long eventId) {
        if (published == null) {
            published = programmes.isPublished(eventId);
        }
        return published;
    }
}
