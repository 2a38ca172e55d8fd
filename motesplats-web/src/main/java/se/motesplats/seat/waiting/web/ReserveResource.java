package se.motesplats.seat.waiting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
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
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.web.PersonChoiceJson;
import se.motesplats.seat.waiting.service.AddReserves;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.shared.api.web.ApiBody;
import se.motesplats.shared.api.web.ApiOnce;
import se.motesplats.shared.api.web.ApiParameter;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** Who waits for the seats of one unit. */
@Path("events/" + ApiResource.ID + "/reserves")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Seats")
public class ReserveResource implements ApiResource {

    @Inject private ReserveService service;
    @Inject private ApiOnce once;

    @GET
    @Operation(
            operationId = "listReserves",
            summary = "Who waits for seats of a unit",
            description = "Shown to the own organisation and those above it, and to no one else.")
    public ReserveJson.ReservesJson list(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @QueryParam("organisation")
                    @Parameter(
                            description = "Number of the unit; needed",
                            required = true,
                            schema = @Schema(implementation = Long.class),
                            example = "20")
                    @Nullable String organisation) {
        return ReserveJson.of(
                service.reserves(id, ApiParameter.requiredId("organisation", organisation)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addReserves",
            summary = "Let people wait for seats of a unit",
            description =
                    "They stand last in line, in the order given. The answer lists all who wait.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ReserveJson.ReservesJson.class)))
    public Response add(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ReserveJson.AddReservesJson
                                                                            .class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "one",
                                                            summary = "Somebody new",
                                                            value =
                                                                    """
                                                                    {"organisation": 20, "people": [{"givenName": "Nya", "familyName": "Nyman",
                                                                      "email": "nya.nyman@partille.example"}]}
                                                                    """)))
                    InputStream body) {
        ApiBody asked = ApiBody.read(body, "organisation", "people");
        asked.require("organisation");
        asked.require("people");
        Long organisation = asked.number("organisation", 1, Long.MAX_VALUE);
        List<NamePeople.Choice> people =
                asked.list("people", NamePeople.MOST, PersonChoiceJson.fields()).stream()
                        .map(PersonChoiceJson::read)
                        .toList();
        return once.answer(
                Response.Status.CREATED,
                asked,
                () -> {
                    long unit = Objects.requireNonNull(organisation);
                    service.add(new AddReserves(id, unit, people));
                    return ReserveJson.of(service.reserves(id, unit));
                });
    }
}
