package se.motesplats.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiParameter;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;
import se.motesplats.signup.service.ParticipantFilter;
import se.motesplats.signup.service.ParticipantService;

/** Who has a seat at an event. */
@Path("events/" + ApiResource.ID + "/participants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Seats")
public class ParticipantResource implements ApiResource {

    @Inject private ParticipantService service;

    @GET
    @Operation(
            operationId = "listParticipants",
            summary = "Who has a seat at an event",
            description =
                    "Everybody for those who see the event's seats; for others the people of their own units and of the units"
                            + " below. The order is stable, so that no one is missed between parts.")
    public ApiPage<ParticipantJson> list(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @QueryParam("organisation")
                    @Parameter(
                            description =
                                    "Number of a unit: its people and those of the units below",
                            schema = @Schema(implementation = Long.class),
                            example = "14")
                    @Nullable String organisation,
            @QueryParam("status")
                    @Parameter(
                            description = "Where they stand; without it all who hold a seat now",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {
                                                "nominated",
                                                "invited",
                                                "accepted",
                                                "attended",
                                                "no_show",
                                                "declined",
                                                "no_answer",
                                                "cancelled",
                                                "replaced"
                                            }),
                            example = "accepted")
                    @Nullable String status,
            @QueryParam("answer")
                    @Parameter(
                            description = "Whether they have answered the invitation",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"any", "missing", "given"},
                                            defaultValue = "any"),
                            example = "missing")
                    @Nullable String answer,
            @QueryParam("choice")
                    @Parameter(
                            description = "Whether they have chosen sessions",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"any", "made", "not_made"},
                                            defaultValue = "any"),
                            example = "not_made")
                    @Nullable String choice,
            @QueryParam("q")
                    @Parameter(
                            description = "Words of the name or the address",
                            schema = @Schema(implementation = String.class),
                            example = "palm")
                    @Nullable String text,
            @QueryParam("order")
                    @Parameter(
                            description = "The order; change is last changed first",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {
                                                "name",
                                                "organisation",
                                                "status",
                                                "change"
                                            },
                                            defaultValue = "name"),
                            example = "name")
                    @Nullable String order,
            @BeanParam ApiPaging paging) {
        String words = ApiParameter.text("q", text, Lengths.NAME);
        ParticipantFilter filter =
                new ParticipantFilter(
                        id,
                        words == null || words.isBlank() ? null : words,
                        ApiParameter.id("organisation", organisation),
                        status == null
                                ? null
                                : ApiParameter.choice(
                                        "status",
                                        status,
                                        NominationStatus.class,
                                        NominationStatus.NOMINATED),
                        ApiParameter.choice(
                                "answer",
                                answer,
                                ParticipantFilter.Answered.class,
                                ParticipantFilter.Answered.ANY),
                        ApiParameter.choice(
                                "choice",
                                choice,
                                ParticipantFilter.Chosen.class,
                                ParticipantFilter.Chosen.ANY),
                        ApiParameter.choice(
                                "order",
                                order,
                                ParticipantFilter.Sorting.class,
                                ParticipantFilter.Sorting.NAME));
        return ApiPage.of(
                service.list(filter, paging.offset(), paging.limit()).stream()
                        .map(ParticipantJson::of)
                        .toList(),
                service.count(filter),
                paging);
    }
}
