package se.motesplats.signup.service;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Opens choosing, or changes its last day.
 *
 * @param version of the rule that was seen; 0 if there was none
 * @param lastDay choices can be made and changed until its end
 */
public record OpenSignup(long eventId, int version, @NotNull LocalDate lastDay) {}
