package se.motesplats.organisation.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Inhabitants on 31 December of a year.
 *
 * @param source who counted, as "SCB"
 */
public record PopulationFigure(
        @Min(1900) @Max(2200) int year,
        @PositiveOrZero int count,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String source) {}
