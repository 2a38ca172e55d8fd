package se.motesplats.checkin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
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
import se.motesplats.checkin.CheckInSource;
import se.motesplats.checkin.service.ArrivalService;
import se.motesplats.checkin.service.DoorFilter;
import se.motesplats.checkin.service.DoorService;
import se.motesplats.checkin.service.Scan;
import se.motesplats.checkin.service.ScanAnswer;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.api.web.ApiBody;
import se.motesplats.shared.api.web.ApiOnce;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiParameter;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** Who is in, who is missing, and who comes. */
@Path("events/" + ApiResource.ID + "/arrivals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Check-in")
public class ArrivalResource implements ApiResource {

    @Inject private ArrivalService arrivals;
    @Inject private DoorService door;
    @Inject private ApiOnce once;

    @GET
    @Operation(
            operationId = "listArrivals",
            summary = "Who holds a seat, and who has come",
            description = "In the order of names, on the day that counts.")
    public ApiPage<ArrivalJson> list(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @QueryParam("presence")
                    @Parameter(
                            description =
                                    "Who is wanted: all, those who are in, those who are missing, or those who take part online and are not expected",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"all", "in", "missing", "online"},
                                            defaultValue = "all"),
                            example = "missing")
                    @Nullable String presence,
            @QueryParam("organisation")
                    @Parameter(
                            description = "Number of a unit",
                            schema = @Schema(implementation = Long.class),
                            example = "14")
                    @Nullable String organisation,
            @QueryParam("q")
                    @Parameter(
                            description = "Words of the name",
                            schema = @Schema(implementation = String.class),
                            example = "palm")
                    @Nullable String text,
            @BeanParam ApiPaging paging) {
        String words = ApiParameter.text("q", text, Lengths.NAME);
        DoorFilter filter =
                new DoorFilter(
                        id,
                        words == null || words.isBlank() ? null : words,
                        ApiParameter.id("organisation", organisation),
                        ApiParameter.choice(
                                "presence",
                                presence,
                                DoorFilter.Presence.class,
                                DoorFilter.Presence.ALL));
        return ApiPage.of(
                arrivals.list(filter, paging.offset(), paging.limit()).stream()
                        .map(ArrivalJson::of)
                        .toList(),
                arrivals.count(filter),
                paging);
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countArrivals",
            summary = "How many are in",
            description = "In all and unit by unit, on the day that counts.")
    public ArrivalJson.ArrivalCountsJson counts(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id) {
        return ArrivalJson.ArrivalCountsJson.of(arrivals.board(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerArrival",
            summary = "Let somebody in",
            description =
                    "By the code that is shown, or by the number of the nomination. A person is in once a day, however often it"
                            + " is said. Who cannot be let in is refused with the reason; a code that is none of ours is not found.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ArrivalJson.ArrivedJson.class)))
    public Response arrive(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ArrivalJson.RegisterArrivalJson
                                                                            .class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "code",
                                                            summary = "By the code",
                                                            value =
                                                                    """
                                                                    {"code": "7KQX-M4TD"}
                                                                    """)))
                    InputStream body) {
        ApiBody asked = ApiBody.read(body, "code", "nomination");
        // What is read may be the whole link.
        String code = asked.code("code", Lengths.URL);
        Long nomination = asked.number("nomination", 1, Long.MAX_VALUE);
        if (nomination == null) {
            asked.require("code");
        }
        return once.answer(
                Response.Status.OK,
                asked,
                () ->
                        arrived(
                                door.scan(
                                        new Scan(
                                                id,
                                                nomination == null ? code : null,
                                                nomination,
                                                nomination == null
                                                        ? CheckInSource.CODE
                                                        : CheckInSource.NAME,
                                                UUID.randomUUID().toString(),
                                                null,
                                                0))));
    }

    private static ArrivalJson.ArrivedJson arrived(ScanAnswer answer) {
        return switch (answer.verdict()) {
            case WELCOME, ALREADY_IN -> ArrivalJson.ArrivedJson.of(answer);
            case UNKNOWN -> throw new NotFound();
            case OTHER_DAY -> throw new RuleViolation("error.checkin.otherDay");
            case OTHER_EVENT -> throw new RuleViolation("error.checkin.otherEvent");
            case REPLACED -> throw new RuleViolation("error.checkin.replaced");
            case ONLINE -> throw new RuleViolation("error.checkin.online");
            case CANCELLED -> throw new RuleViolation("error.checkin.cancelled");
            case UNDONE -> throw new RuleViolation("error.checkin.undone");
            case NOT_PLANNED -> throw new RuleViolation("error.checkin.notPlanned");
        };
    }

    @DELETE
    @Path("{nomination: [0-9]+}")
    @Operation(
            operationId = "deleteArrival",
            summary = "Take an arrival back",
            description = "As undoArrival; who is not in is not found.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ArrivalJson.ArrivalUndoneJson.class)))
    public Response delete(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @PathParam("nomination")
                    @Parameter(description = "Number of the nomination", example = "1301")
                    long nomination) {
        return takeBack(id, nomination, ApiBody.none());
    }

    @POST
    @Path("{nomination: [0-9]+}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoArrival",
            summary = "Take an arrival back",
            description =
                    "On the day that counts; who is not in is not found. Nothing has to be sent with it.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ArrivalJson.ArrivalUndoneJson.class)))
    public Response undo(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @PathParam("nomination")
                    @Parameter(description = "Number of the nomination", example = "1301")
                    long nomination,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ArrivalJson.UndoArrivalJson
                                                                            .class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "nothing",
                                                            summary = "Nothing to say",
                                                            value = "{}")))
                    InputStream body) {
        return takeBack(id, nomination, ApiBody.readIfAny(body));
    }

    private Response takeBack(long id, long nomination, ApiBody asked) {
        return once.answer(
                Response.Status.OK,
                asked,
                () -> {
                    door.undo(id, nomination);
                    return new ArrivalJson.ArrivalUndoneJson(nomination);
                });
    }
}
