package se.motesplats.apportionment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.FirstDivisor;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.apportionment.service.ApportionmentService;
import se.motesplats.apportionment.service.DistributeSeats;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.api.web.ApiBody;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** The calculation itself, for other systems: nothing is read and nothing is stored. */
@Path("apportionments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Seats")
public class ApportionmentResource implements ApiResource {

    private static final int MOST_AWARDS = 10_000;
    private static final int USUAL_AWARDS = 1_000;

    @Inject private ApportionmentService service;

    @POST
    @Operation(
            operationId = "distributeSeats",
            summary = "Distribute seats by weights",
            description =
                    "Computes a distribution in exact arithmetic. Seats that nobody can take are unallocated. What is wrong"
                            + " in the request is said at its field; minimums that need more seats than there are, are refused"
                            + " with both numbers.")
    public ApportionmentJson distribute(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ApportionmentRequestJson.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "three",
                                                        summary =
                                                                "Three municipalities, at least one each",
                                                        value =
                                                                """
                                                                {"method": "sainte_lague", "seats": 30,
                                                                 "units": [{"code": "1480", "weight": 583056, "cap": 20},
                                                                           {"code": "1402", "weight": 39289, "minimum": 1},
                                                                           {"code": "1407", "weight": 12923, "minimum": 1, "requested": 2}]}
                                                                """)
                                            }))
                    InputStream body) {
        ApiBody asked =
                ApiBody.read(
                        body, "method", "seats", "firstDivisor", "tieRule", "awardLimit", "units");
        asked.require("method");
        asked.require("seats");
        asked.require("units");
        ApportionmentMethod method =
                asked.choice("method", ApportionmentMethod.class, ApportionmentMethod.EQUAL);
        Integer seats = asked.integer("seats", 0, Apportionment.MAX_SEATS);
        FirstDivisor divisor = divisor(asked);
        List<TieCriterion> tieRule = asked.choices("tieRule", TieCriterion.class);
        Integer awardLimit = asked.integer("awardLimit", 0, MOST_AWARDS);
        List<Apportionment.Unit> units = units(asked);
        asked.check();
        return ApportionmentJson.of(
                service.distribute(
                        new DistributeSeats(
                                method,
                                Objects.requireNonNull(seats),
                                divisor,
                                tieRule.isEmpty() ? Apportionment.USUAL_TIE_RULE : tieRule,
                                units)),
                awardLimit == null ? USUAL_AWARDS : awardLimit);
    }

    private static FirstDivisor divisor(ApiBody asked) {
        BigDecimal given = asked.decimal("firstDivisor");
        try {
            return given == null ? FirstDivisor.SINCE_2018 : FirstDivisor.of(given);
        } catch (RuleViolation outOfBounds) {
            asked.refuse("firstDivisor", "api.problem.firstDivisor");
            return FirstDivisor.SINCE_2018;
        }
    }

    private static List<Apportionment.Unit> units(ApiBody asked) {
        List<Apportionment.Unit> units = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (ApiBody item :
                asked.list(
                        "units",
                        DistributeSeats.MOST_UNITS,
                        "code",
                        "weight",
                        "minimum",
                        "cap",
                        "requested")) {
            item.require("code");
            item.require("weight");
            String code = item.code("code", Lengths.CODE);
            if (code != null && !codes.add(code)) {
                item.refuse("code", "api.problem.unitTwice");
            }
            Long weight = item.number("weight", 0, Long.MAX_VALUE);
            Integer minimum = item.integer("minimum", 0, Apportionment.MAX_SEATS);
            Integer cap = item.integer("cap", 0, Integer.MAX_VALUE);
            Integer requested = item.integer("requested", 0, Integer.MAX_VALUE);
            int least = minimum == null ? 0 : minimum;
            if (cap != null && cap < least) {
                item.refuse("cap", "api.problem.capBelowMinimum", cap, least);
            }
            if (requested != null && requested < least) {
                item.refuse("requested", "api.problem.capBelowMinimum", requested, least);
            }
            units.add(
                    new Apportionment.Unit(
                            code == null ? "" : code,
                            weight == null ? 0 : weight,
                            least,
                            cap == null || (requested != null && requested < cap)
                                    ? requested
                                    : cap));
        }
        return units;
    }
}
