package se.motesplats.seat.contact.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.shared.Lengths;

/**
 * Somebody is to be a contact of a unit for a time, because it has none or the contact has left.
 *
 * @param eventId whose seats the unit has
 * @param from first day
 * @param to last day
 * @param reason why; stands in the log and is told to those concerned
 */
public record NameContact(
        long eventId,
        long organisationId,
        @NotNull @Valid NamePeople.Choice person,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = Lengths.REASON) String reason) {}
