package se.motesplats.seat.naming.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;

/**
 * A seat that may get somebody else.
 *
 * @param name who has it; null for a protected identity
 * @param until first moment at which that is too late; null if the event has no day yet
 * @param possible whether it can be done now
 * @param contactReach how to reach the event's contact person
 */
public record SubstitutionDetails(
        long nominationId,
        long eventId,
        String eventTitle,
        long organisationId,
        String organisationName,
        @Nullable String name,
        NominationStatus status,
        @Nullable Instant until,
        boolean possible,
        String contactName,
        String contactReach) {}
