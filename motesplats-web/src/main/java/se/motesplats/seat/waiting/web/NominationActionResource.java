package se.motesplats.seat.waiting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.Substitute;
import se.motesplats.seat.naming.service.SubstitutionService;
import se.motesplats.seat.naming.web.PersonChoiceJson;
import se.motesplats.seat.naming.web.SubstituteJson;
import se.motesplats.seat.waiting.service.WithdrawalService;
import se.motesplats.shared.api.web.ApiBody;
import se.motesplats.shared.api.web.ApiOnce;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** What happens to one nomination of the own organisation. */
@Path("nominations/" + ApiResource.ID)
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Seats")
public class NominationActionResource implements ApiResource {

    @Inject private WithdrawalService withdrawals;
    @Inject private SubstitutionService substitutions;
    @Inject private ApiOnce once;

    @POST
    @Path("withdrawal")
    @Operation(
            operationId = "withdrawNomination",
            summary = "Take a nomination back",
            description =
                    "The person is told, and the seat is free; a reserve is asked if there is one. A reason can be"
                            + " given; nothing has to be sent.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WithdrawJson.WithdrawnJson.class)))
    public Response withdraw(
            @PathParam("id") @Parameter(description = "Number of the nomination", example = "1301")
                    long id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WithdrawJson.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "reason",
                                                            summary = "With a reason",
                                                            value =
                                                                    """
                                                                    {"reason": "Mötet krockar med budgeten."}
                                                                    """)))
                    InputStream body) {
        ApiBody asked = ApiBody.readIfAny(body, "reason");
        return withdraw(id, asked.text("reason"), asked);
    }

    @DELETE
    @Operation(
            operationId = "deleteNomination",
            summary = "Take a nomination back",
            description = "As withdrawNomination, without a reason.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WithdrawJson.WithdrawnJson.class)))
    public Response delete(
            @PathParam("id") @Parameter(description = "Number of the nomination", example = "1301")
                    long id) {
        return withdraw(id, null, ApiBody.none());
    }

    private Response withdraw(long id, @Nullable String reason, ApiBody asked) {
        return once.answer(
                Response.Status.OK,
                asked,
                () -> {
                    withdrawals.withdraw(id, reason);
                    return new WithdrawJson.WithdrawnJson(id, NominationStatus.CANCELLED.name());
                });
    }

    @POST
    @Path("substitution")
    @Operation(
            operationId = "substitute",
            summary = "Give a seat to somebody else",
            description =
                    "In one step, until the event's cut-off: the one who had the seat gets a cancellation, the new person a"
                            + " confirmation, and the unit's numbers stay as they are.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema =
                                    @Schema(implementation = SubstituteJson.SubstitutedJson.class)))
    public Response substitute(
            @PathParam("id") @Parameter(description = "Number of the nomination", example = "1301")
                    long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SubstituteJson.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "sick",
                                                            summary = "The same morning",
                                                            value =
                                                                    """
                                                                    {"substitute": {"givenName": "Nya", "familyName": "Nyman",
                                                                      "email": "nya.nyman@partille.example"}, "agreed": true}
                                                                    """)))
                    InputStream body) {
        ApiBody asked = ApiBody.read(body, "substitute", "agreed", "reason");
        NamePeople.Choice person =
                PersonChoiceJson.read(asked.object("substitute", PersonChoiceJson.fields()));
        boolean agreed = asked.flag("agreed");
        String reason = asked.text("reason");
        return once.answer(
                Response.Status.CREATED,
                asked,
                () ->
                        new SubstituteJson.SubstitutedJson(
                                substitutions.substitute(
                                        new Substitute(id, person, agreed, reason))));
    }
}
