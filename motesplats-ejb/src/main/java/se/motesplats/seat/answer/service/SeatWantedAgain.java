package se.motesplats.seat.answer.service;

/**
 * Somebody who had said no has changed her mind and got a seat that was still free.
 *
 * @param nominationId the new one
 */
public record SeatWantedAgain(long nominationId) {}
