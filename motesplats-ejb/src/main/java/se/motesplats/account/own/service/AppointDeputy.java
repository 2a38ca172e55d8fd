package se.motesplats.account.own.service;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Somebody stands in for the caller.
 *
 * @param roleId the caller's own role that the deputy holds too
 * @param from first day
 * @param to last day
 */
public record AppointDeputy(
        long roleId, long deputyId, @NotNull LocalDate from, @NotNull LocalDate to) {}
