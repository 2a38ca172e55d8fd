package se.motesplats.seat.pool.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit sees of the chance for more seats.
 *
 * @param holder whether the unit is one of those that seats were distributed to
 * @param left how many more it wishes for; null without an open wish
 * @param given how many of the wish it got already
 * @param freeToTake seats that it may take now, first come first served
 * @param recallOn the last day for keeping seats without a name; null until they are distributed
 */
public record WishDetails(
        long eventId,
        String eventTitle,
        long organisationId,
        String organisationName,
        boolean open,
        boolean holder,
        boolean canWish,
        @Nullable Integer left,
        int given,
        @Nullable String reason,
        long freeToTake,
        @Nullable LocalDate recallOn) {}
