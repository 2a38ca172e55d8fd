package se.motesplats.seat.naming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
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
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamingResult;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.shared.api.web.ApiBody;
import se.motesplats.shared.api.web.ApiOnce;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiParameter;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** The people on the seats of one unit. */
@Path("events/" + ApiResource.ID + "/nominations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Seats")
public class NominationResource implements ApiResource {

    /** Which nominations are wanted. */
    public enum Which {
        /** Those that hold a seat. */
        ACTIVE,
        /** Those that gave it back. */
        PAST
    }

    @Inject private NominationService service;
    @Inject private ApiOnce once;

    @GET
    @Operation(
            operationId = "listNominations",
            summary = "Who was named to the seats of a unit",
            description =
                    "Names and addresses are shown to the own organisation and those above it, and to no one else.")
    public ApiPage<NominationJson> list(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @QueryParam("organisation")
                    @Parameter(
                            description = "Number of the unit; needed",
                            required = true,
                            schema = @Schema(implementation = Long.class),
                            example = "14")
                    @Nullable String organisation,
            @QueryParam("which")
                    @Parameter(
                            description =
                                    "active: those that hold a seat; past: declined or withdrawn",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"active", "past"},
                                            defaultValue = "active"),
                            example = "active")
                    @Nullable String which,
            @QueryParam("q")
                    @Parameter(
                            description = "Words of the name or the address",
                            schema = @Schema(implementation = String.class),
                            example = "palm")
                    @Nullable String text,
            @BeanParam ApiPaging paging) {
        long unit = ApiParameter.requiredId("organisation", organisation);
        boolean active =
                ApiParameter.choice("which", which, Which.class, Which.ACTIVE) == Which.ACTIVE;
        return ApiPage.of(
                service
                        .nominations(id, unit, active, text, paging.offset(), paging.limit())
                        .stream()
                        .map(NominationJson::of)
                        .toList(),
                service.countNominations(id, unit, active, text),
                paging);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nominate",
            summary = "Name people for the seats of a unit",
            description =
                    "They are invited by mail. If the seats do not suffice, either nobody is named or the last ones become"
                            + " reserves, as overflow says.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = NominateJson.NamedJson.class)))
    public Response nominate(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NominateJson.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "two",
                                                            summary =
                                                                    "Somebody known and somebody new",
                                                            value =
                                                                    """
                                                                    {"organisation": 20, "overflow": "reserve", "answerBy": "2022-03-11",
                                                                     "people": [{"person": 1201},
                                                                                {"givenName": "Nya", "familyName": "Nyman",
                                                                                 "email": "nya.nyman@partille.example"}]}
                                                                    """)))
                    InputStream body) {
        ApiBody asked =
                ApiBody.read(body, "organisation", "people", "overflow", "answerBy", "mode");
        asked.require("organisation");
        asked.require("people");
        Long organisation = asked.number("organisation", 1, Long.MAX_VALUE);
        List<NamePeople.Choice> people =
                asked.list("people", NamePeople.MOST, PersonChoiceJson.fields()).stream()
                        .map(PersonChoiceJson::read)
                        .toList();
        NamePeople.Overflow overflow =
                asked.choice("overflow", NamePeople.Overflow.class, NamePeople.Overflow.REFUSE);
        LocalDate answerBy = asked.day("answerBy");
        SeatMode mode =
                asked.text("mode") == null
                        ? null
                        : asked.choice("mode", SeatMode.class, SeatMode.ON_SITE);
        return once.answer(
                Response.Status.CREATED,
                asked,
                () -> {
                    NamingResult named =
                            service.nominate(
                                    new NamePeople(
                                            id,
                                            Objects.requireNonNull(organisation),
                                            people,
                                            overflow,
                                            null,
                                            answerBy,
                                            mode));
                    return new NominateJson.NamedJson(named.seated(), named.reserves());
                });
    }
}
