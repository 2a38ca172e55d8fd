package se.motesplats.event.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A series, new or changed.
 *
 * @param id null for a new one
 * @param version the version that the editor started from; 0 for a new one
 * @param code first part of receipt numbers; cannot change later, because numbers were given out
 */
public record SaveSeries(
        @Nullable Long id,
        int version,
        @NotBlank @Pattern(regexp = SaveSeries.CODE, message = "{error.event.seriesCode}")
                String code,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String name,
        @Nullable @Size(max = Lengths.TEXT) String description) {

    /** The same as the database checks. */
    public static final String CODE = "[A-ZÅÄÖ0-9]{1,10}";
}
