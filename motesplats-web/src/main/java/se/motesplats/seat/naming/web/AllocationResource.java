package se.motesplats.seat.naming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** Who holds how many seats at an event. */
@Path("events/" + ApiResource.ID + "/allocations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Seats")
public class AllocationResource implements ApiResource {

    @Inject private NominationService service;

    @GET
    @Operation(
            operationId = "listAllocations",
            summary = "Who holds seats at an event",
            description =
                    "All units for the coordinator; for others the units whose seats they may see. Parents stand before"
                            + " the units that they passed seats on to. Empty until the distribution is fixed.")
    public ApiPage<AllocationJson> list(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @BeanParam ApiPaging paging) {
        return ApiPage.cut(
                service.allocations(id).stream().map(AllocationJson::of).toList(), paging);
    }
}
