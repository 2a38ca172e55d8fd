package se.motesplats.seat.naming.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;

/**
 * Gives a seat to somebody else.
 *
 * @param agreed whether the new person has said yes to the manager
 * @param reason told to the one who had the seat
 */
public record Substitute(
        long nominationId,
        @NotNull @Valid NamePeople.Choice person,
        boolean agreed,
        @Nullable @Size(max = Lengths.REASON) @MultiLine String reason) {}
