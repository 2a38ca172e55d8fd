package se.motesplats.seat.naming.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.Lengths;

/**
 * Names people on behalf of a unit.
 *
 * @param answerBy last day for an answer; null if they may answer until the event
 * @param mode how they take part, where the event leaves a choice; null for on site as long as
 *     there is room, and online after that
 * @param reason why the unit does not do it itself; stands in the log and is told to its contacts
 */
public record NamePeopleFor(
        long eventId,
        long organisationId,
        @NotNull @Size(max = NamePeople.MOST) List<NamePeople.@Valid @NotNull Choice> people,
        @Nullable LocalDate answerBy,
        @Nullable SeatMode mode,
        @NotBlank @Size(max = Lengths.REASON) String reason) {

    public NamePeopleFor {
        people = List.copyOf(people);
    }
}
