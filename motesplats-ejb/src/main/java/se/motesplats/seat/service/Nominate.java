package se.motesplats.seat.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Names people for seats of one organisation: all of them, or, if the seats do not suffice, none.
 *
 * @param personIds people that the caller may see
 * @param added others, by name and address
 */
public record Nominate(
        long eventId,
        long organisationId,
        @NotNull @Size(max = Nominate.MOST) List<@NotNull Long> personIds,
        @NotNull @Size(max = Nominate.MOST) List<@Valid @NotNull Newcomer> added) {

    /** At once; more are named in several steps. */
    public static final int MOST = 200;

    /** Somebody who may not be known yet. */
    public record Newcomer(
            @NotBlank @Size(max = Lengths.NAME) @SingleLine String givenName,
            @NotBlank @Size(max = Lengths.NAME) @SingleLine String familyName,
            @NotBlank @Email @Size(max = Lengths.EMAIL) @SingleLine String email) {}

    public Nominate {
        personIds = List.copyOf(personIds);
        added = List.copyOf(added);
    }
}
