package se.motesplats.shared.site.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Colour;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;
import se.motesplats.shared.SingleLine;

/**
 * What the installation shall call itself and look like.
 *
 * @param version that the editor started from
 * @param colour null for the one that the application comes with
 * @param purposeSv null for what the application says
 */
public record ChangeSite(
        int version,
        @NotBlank @Size(max = Lengths.CODE) @SingleLine String name,
        @Nullable @Pattern(regexp = Colour.PATTERN, message = "{error.site.colour}") String colour,
        @Nullable @Size(max = Lengths.REASON) @MultiLine String purposeSv,
        @Nullable @Size(max = Lengths.REASON) @MultiLine String purposeEn) {}
