package se.motesplats.signup.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator decides about a session.
 *
 * @param bookable whether people choose it
 * @param capacity how many have a place; null for as many as the room holds
 */
public record OfferSession(
        long id, int version, boolean bookable, @Nullable @Min(1) @Max(100_000) Integer capacity) {}
