package se.motesplats.signup.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;

/**
 * Somebody with a seat, or who had one.
 *
 * @param name null for a protected identity
 * @param email null likewise
 * @param organisationId whose seat it is
 * @param purpose the pool that the seat lies in; UNIT for a unit's
 * @param since when the status was reached
 * @param answerBy until when the invitation can be answered; null if no answer is waited for
 * @param choices how many sessions are chosen or waited for
 * @param mode how the person takes part; null where the event leaves no choice
 */
public record ParticipantRow(
        long nominationId,
        @Nullable String name,
        @Nullable String email,
        long organisationId,
        String organisation,
        AllocationPurpose purpose,
        NominationStatus status,
        Instant since,
        @Nullable Instant answerBy,
        long choices,
        @Nullable SeatMode mode) {}
