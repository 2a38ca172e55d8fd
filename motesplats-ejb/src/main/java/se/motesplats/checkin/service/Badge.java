package se.motesplats.checkin.service;

import org.jspecify.annotations.Nullable;

/**
 * What stands on a badge.
 *
 * @param name null for a protected identity, whose badge stays blank
 * @param unit null for a protected identity
 * @param code without a hyphen
 */
public record Badge(@Nullable String name, @Nullable String unit, String code) {}
