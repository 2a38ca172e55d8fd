package se.motesplats.proposal.call.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.motesplats.proposal.call.service.CallService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.api.web.ApiResource;

/** The call for proposals of an event. */
@Path("events/" + ApiResource.ID + "/call")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class CallResource implements ApiResource {

    @Inject private CallService service;

    @GET
    @Operation(
            operationId = "getCall",
            summary = "The call for proposals of an event",
            description = "Public once the event is published; not found while there is none.")
    public CallJson get(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id) {
        return service.find(id).map(CallJson::of).orElseThrow(NotFound::new);
    }
}
