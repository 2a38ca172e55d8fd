package se.motesplats.seat.contact.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;

/**
 * Who speaks for the units of an event.
 *
 * @param open whether seats can still change hands
 * @param lastDay of the event; null if it has no days yet
 * @param units those that take part in the distribution or hold seats, in the order of names
 */
public record ContactOverview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        boolean open,
        @Nullable LocalDate lastDay,
        List<Unit> units) {

    /**
     * A unit.
     *
     * @param contacts who names people for it today; without protected identities
     * @param others how many more there are, whose names are not told
     */
    public record Unit(long organisationId, String name, List<String> contacts, int others) {

        public Unit {
            contacts = List.copyOf(contacts);
        }

        public boolean hasNobody() {
            return contacts.isEmpty() && others == 0;
        }
    }

    public ContactOverview {
        units = List.copyOf(units);
    }

    /** How many units nobody speaks for. */
    public long without() {
        return units.stream().filter(Unit::hasNobody).count();
    }
}
