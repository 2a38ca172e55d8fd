package se.motesplats.seat.ground.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NotFound;

/** What the pages about a unit's seats have in common: the event and the unit that are named. */
public abstract class UnitPage extends EventPage {

    private @Nullable Long organisationId;

    /**
     * The unit that the page is about.
     *
     * @throws NotFound when the address names none
     */
    protected long organisation() {
        if (organisationId == null) {
            throw new NotFound();
        }
        return organisationId;
    }

    /** The outcome that goes to a page of the same event and, if one is named, the same unit. */
    @Override
    protected String to(String page) {
        return super.to(page) + (organisationId == null ? "" : "&organisation=" + organisationId);
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }
}
