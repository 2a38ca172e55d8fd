package se.motesplats.seat.ground.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.event.web.OfEvent;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;

/** What the pages about an event's seats have in common. */
public abstract class EventPage extends OfEvent {

    /** People who were found, to choose from: the name, and where the person works. */
    public static List<PersonChoice> choices(List<PersonItem> found) {
        return found.stream()
                .map(
                        item -> {
                            String unit = item.organisation();
                            return new PersonChoice(
                                    item.id(), item.name(), unit == null ? "" : unit);
                        })
                .toList();
    }

    /**
     * Says how somebody takes part from now on.
     *
     * @param name null for a protected identity
     */
    public static void tellMode(Messages messages, @Nullable String name, SeatMode mode) {
        if (name == null) {
            messages.success("seat.mode.changedProtected");
        } else {
            messages.success("seat.mode.changed", name, mode == SeatMode.ONLINE ? 1 : 0);
        }
    }
}
