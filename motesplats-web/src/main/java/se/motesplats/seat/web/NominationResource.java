package se.motesplats.seat.web;

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
import se.motesplats.seat.service.NominationService;
import se.motesplats.shared.web.api.ApiPage;
import se.motesplats.shared.web.api.ApiPaging;
import se.motesplats.shared.web.api.ApiParameter;
import se.motesplats.shared.web.api.ApiResource;
import se.motesplats.shared.web.api.RestApi;

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
            @BeanParam ApiPaging paging) {
        long unit = ApiParameter.requiredId("organisation", organisation);
        boolean active =
                ApiParameter.choice("which", which, Which.class, Which.ACTIVE) == Which.ACTIVE;
        return ApiPage.of(
                service.nominations(id, unit, active, paging.offset(), paging.limit()).stream()
                        .map(NominationJson::of)
                        .toList(),
                service.countNominations(id, unit, active),
                paging);
    }
}
