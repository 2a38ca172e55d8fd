package se.motesplats.seat.waiting.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ReserveLevel;

/**
 * Where somebody waits.
 *
 * @param list whose list it is: the unit, the municipality or the event
 * @param place from 1, among those who wait; 0 for somebody who has an offer
 * @param waiting how many wait on that list
 * @param answerBy until when the offer can be answered; null without one
 */
public record WaitingPlace(
        long eventId,
        String eventTitle,
        ReserveLevel level,
        String list,
        int place,
        int waiting,
        @Nullable Instant answerBy) {}
