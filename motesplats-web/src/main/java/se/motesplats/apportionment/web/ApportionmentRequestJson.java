package se.motesplats.apportionment.web;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a distribution is asked for with; for the description only, see {@link
 * ApportionmentResource}.
 */
@Schema(description = "Seats to distribute by weights")
public record ApportionmentRequestJson(
        @Schema(
                        description =
                                "equal, largest_remainder, sainte_lague, modified_sainte_lague, dhondt, huntington_hill or adams",
                        example = "sainte_lague")
                String method,
        @Schema(description = "Seats, 0 to 1,000,000", example = "300") int seats,
        @Schema(
                        description =
                                "What a weight is divided by for the first seat in modified_sainte_lague: 1 to 3, at most three"
                                        + " decimals; 1.2 if missing",
                        example = "1.2")
                @Nullable BigDecimal firstDivisor,
        @Schema(
                        description =
                                "What decides between equal claims, in order: larger_weight, fewer_seats, code. The code always"
                                        + " decides last; all three in this order if missing")
                @Nullable List<String> tieRule,
        @Schema(
                        description =
                                "How many awards the answer lists, 0 to 10,000; 1,000 if missing",
                        example = "1000")
                @Nullable Integer awardLimit,
        @Schema(description = "Who takes part, 1 to 10,000 units") List<UnitJson> units) {

    /** A unit that takes part. */
    @Schema(description = "A unit that takes part in a distribution")
    public record UnitJson(
            @Schema(description = "Unique among the units", example = "1402") String code,
            @Schema(description = "Such as inhabitants; a whole number from 0", example = "39289")
                    long weight,
            @Schema(description = "Seats that it gets in any case; 0 if missing", example = "1")
                    @Nullable Integer minimum,
            @Schema(description = "Seats that it gets at most", example = "40")
                    @Nullable Integer cap,
            @Schema(description = "Seats that it asked for; it gets no more", example = "15")
                    @Nullable Integer requested) {}
}
