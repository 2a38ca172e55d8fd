package se.motesplats.seat.naming.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.capacity.service.ModeNumbers;
import se.motesplats.seat.ground.service.AllocationRow;

/**
 * What a unit's manager sees of its seats at an event.
 *
 * @param unit null if the unit holds no seats
 * @param parentName the unit that passed the seats on; null for a municipality
 * @param namingDeadline null until the distribution is fixed
 * @param canName whether the caller may name people here, or only look
 * @param canNameFor whether the caller may name people only on behalf of the unit
 * @param contacts who names people for the unit, for who would do it instead; without protected
 *     identities
 * @param modes how many of the event take part in which way; empty where it leaves no choice
 * @param below units that got seats from here
 * @param receivers units that seats can be passed on to
 */
public record NominationOverview(
        long eventId,
        String eventTitle,
        List<LocalDate> days,
        boolean open,
        long organisationId,
        String organisationName,
        @Nullable AllocationRow unit,
        @Nullable String parentName,
        @Nullable LocalDate namingDeadline,
        boolean canName,
        boolean canNameFor,
        List<String> contacts,
        List<ModeNumbers> modes,
        List<AllocationRow> below,
        List<Receiver> receivers) {

    /** A unit that can get seats. */
    public record Receiver(long organisationId, String name) {}

    public NominationOverview {
        days = List.copyOf(days);
        contacts = List.copyOf(contacts);
        modes = List.copyOf(modes);
        below = List.copyOf(below);
        receivers = List.copyOf(receivers);
    }
}
