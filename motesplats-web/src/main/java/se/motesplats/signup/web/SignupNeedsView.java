package se.motesplats.signup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.web.OfEvent;
import se.motesplats.signup.service.NeedCounts;
import se.motesplats.signup.service.NeedService;
import se.motesplats.signup.service.SignupService;

/** Needs of diet and access in numbers; asking for them is noted, so it takes a click. */
@Named
@ViewScoped
public class SignupNeedsView extends OfEvent {

    @Inject private NeedService needs;
    @Inject private SignupService signups;

    private @Nullable String eventTitle;
    private transient @Nullable NeedCounts counts;

    public void load() {
        eventTitle = signups.board(event()).eventTitle();
    }

    public void show() {
        counts = needs.count(event());
    }

    public @Nullable NeedCounts getCounts() {
        return counts;
    }

    public @Nullable String getEventTitle() {
        return eventTitle;
    }
}
