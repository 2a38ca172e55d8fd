package se.motesplats.seat.naming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.seat.naming.service.SeatPassingService;
import se.motesplats.shared.api.web.ApiBody;
import se.motesplats.shared.api.web.ApiOnce;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** Seats that the own organisation does not need. */
@Path("events/" + ApiResource.ID + "/returns")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Seats")
public class ReturnResource implements ApiResource {

    @Inject private SeatPassingService passing;
    @Inject private ApiOnce once;

    @POST
    @Operation(
            operationId = "returnSeats",
            summary = "Return seats without a name",
            description = "To the unit that passed them on, or to the event's pool.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReturnJson.ReturnedJson.class)))
    public Response giveBack(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReturnJson.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "two",
                                                            summary = "Two seats",
                                                            value =
                                                                    """
                                                                    {"organisation": 20, "seats": 2}
                                                                    """)))
                    InputStream body) {
        ApiBody asked = ApiBody.read(body, "organisation", "seats");
        asked.require("organisation");
        asked.require("seats");
        Long organisation = asked.number("organisation", 1, Long.MAX_VALUE);
        Integer seats = asked.integer("seats", 1, Apportionment.MAX_SEATS);
        return once.answer(
                Response.Status.OK,
                asked,
                () -> {
                    int returned = Objects.requireNonNull(seats);
                    passing.returnSeats(id, Objects.requireNonNull(organisation), returned);
                    return new ReturnJson.ReturnedJson(returned);
                });
    }
}
