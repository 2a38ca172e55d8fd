package se.motesplats.signup.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.Lengths;

/**
 * Which people with seats are wanted, and in which order.
 *
 * @param text words of the name or the address; null for all
 * @param organisationId of this unit and those below it; null for all
 * @param status null for all who hold a seat now
 * @param answer whether they have answered
 * @param choice whether they have chosen sessions
 * @param turned the other way round than the order is read
 */
public record ParticipantFilter(
        long eventId,
        @Nullable @Size(max = Lengths.NAME) String text,
        @Nullable Long organisationId,
        @Nullable NominationStatus status,
        @NotNull Answered answer,
        @NotNull Chosen choice,
        @NotNull Sorting order,
        boolean turned) {

    /** In the order as it is read. */
    public ParticipantFilter(
            long eventId,
            @Nullable String text,
            @Nullable Long organisationId,
            @Nullable NominationStatus status,
            Answered answer,
            Chosen choice,
            Sorting order) {
        this(eventId, text, organisationId, status, answer, choice, order, false);
    }

    /** Whether they have answered the invitation. */
    public enum Answered {
        ANY,
        /** Invited, and no answer yet. */
        MISSING,
        GIVEN
    }

    /** Whether they have chosen sessions, or wait for a place in one. */
    public enum Chosen {
        ANY,
        MADE,
        NOT_MADE
    }

    /** The order; people of the same are in the order of names. */
    public enum Sorting {
        NAME,
        ORGANISATION,
        STATUS,
        /** What changed last comes first. */
        CHANGE
    }

    /** Everybody who holds a seat, in the order of names. */
    public static ParticipantFilter all(long eventId) {
        return new ParticipantFilter(
                eventId, null, null, null, Answered.ANY, Chosen.ANY, Sorting.NAME);
    }
}
