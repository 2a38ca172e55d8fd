package se.motesplats.signup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NotFound;
import se.motesplats.signup.service.NeedCounts;
import se.motesplats.signup.service.NeedService;
import se.motesplats.signup.service.SignupService;

/** Needs of diet and access in numbers; asking for them is noted, so it takes a click. */
@Named
@ViewScoped
public class SignupNeedsView implements Serializable {

    @Inject private NeedService needs;
    @Inject private SignupService signups;

    private @Nullable Long eventId;
    private @Nullable String eventTitle;
    private transient @Nullable NeedCounts counts;

    public void load() {
        eventTitle = signups.board(eventId()).eventTitle();
    }

    public void show() {
        counts = needs.count(eventId());
    }

    public @Nullable NeedCounts getCounts() {
        return counts;
    }

    public @Nullable String getEventTitle() {
        return eventTitle;
    }

    private long eventId() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }
}
