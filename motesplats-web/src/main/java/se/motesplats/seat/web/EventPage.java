package se.motesplats.seat.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.service.PersonItem;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.web.PersonChoice;

/** What the pages about an event's seats have in common: the event that the address names. */
abstract class EventPage implements Serializable {

    private @Nullable Long eventId;

    /**
     * The event that the page is about.
     *
     * @throws NotFound when the address names none
     */
    long event() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    /** The outcome that goes to a page of the same event; more parameters can be added to it. */
    String to(String page) {
        return page + "?faces-redirect=true&event=" + event();
    }

    /** People who were found, to choose from: the name, and where the person works. */
    static List<PersonChoice> choices(List<PersonItem> found) {
        return found.stream()
                .map(
                        item -> {
                            String unit = item.organisation();
                            return new PersonChoice(
                                    item.id(), item.name(), unit == null ? "" : unit);
                        })
                .toList();
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }
}
