package se.motesplats.seat.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.service.PersonItem;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.service.NominationRow;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.web.Messages;
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

    /** Says how the person takes part from now on. */
    static void tellMode(Messages messages, NominationRow row, SeatMode mode) {
        String name = row.name();
        if (name == null) {
            messages.success("seat.mode.changedProtected");
        } else {
            messages.success("seat.mode.changed", name, mode == SeatMode.ONLINE ? 1 : 0);
        }
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }
}
