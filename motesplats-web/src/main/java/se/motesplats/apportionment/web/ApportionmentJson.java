package se.motesplats.apportionment.web;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.motesplats.apportionment.Apportionment;

/** A distribution of seats, as the REST interface answers with it. */
@Schema(description = "A distribution of seats")
public record ApportionmentJson(
        @Schema(description = "Seats by unit, in the order of the request")
                List<UnitSeatsJson> units,
        @Schema(description = "Seats that were given", example = "300") int allocated,
        @Schema(description = "Seats that nobody could take", example = "0") int unallocated,
        @Schema(description = "The ties that decided something") List<TieJson> ties,
        @Schema(
                        description =
                                "The seats in the order in which they were given, as many as were asked for")
                List<AwardJson> awards,
        @Schema(
                        description =
                                "Seats that were given but are not listed in awards; ask for more with awardLimit",
                        example = "0")
                int awardsLeftOut) {

    /** The seats of a unit. */
    @Schema(description = "The seats of a unit")
    public record UnitSeatsJson(
            @Schema(description = "The unit", example = "1402") String code,
            @Schema(description = "Its seats", example = "11") int seats) {}

    /** One seat. */
    @Schema(description = "One seat that was given")
    public record AwardJson(
            @Schema(description = "The unit that got it", example = "1402") String code,
            @Schema(description = "Which of the unit's seats it is, from 1", example = "1")
                    int seat,
            @Schema(
                            description = "minimum, whole_share, remainder or quotient",
                            example = "quotient")
                    String ground) {}

    /** A tie. */
    @Schema(description = "Equal claims to fewer seats than claimants")
    public record TieJson(
            @Schema(description = "All that had the same claim") List<String> contenders,
            @Schema(description = "Those of them that got a seat") List<String> winners,
            @Schema(description = "larger_weight, fewer_seats or code", example = "larger_weight")
                    String decidedBy) {}

    static ApportionmentJson of(Apportionment.Result result, int awardLimit) {
        List<AwardJson> awards =
                result.awards().stream()
                        .limit(awardLimit)
                        .map(a -> new AwardJson(a.code(), a.seatsBefore() + 1, lower(a.ground())))
                        .toList();
        return new ApportionmentJson(
                result.seats().entrySet().stream()
                        .map(e -> new UnitSeatsJson(e.getKey(), e.getValue()))
                        .toList(),
                result.allocated(),
                result.unallocated(),
                result.ties().stream()
                        .map(t -> new TieJson(t.contenders(), t.winners(), lower(t.decidedBy())))
                        .toList(),
                awards,
                result.allocated() - awards.size());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
