package se.motesplats.programme.web;

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
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.shared.api.web.ApiResource;

/** The published programme of an event. */
@Path("events/" + ApiResource.ID + "/programme")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
public class ProgrammeResource implements ApiResource {

    @Inject private ProgrammeService service;

    @GET
    @Operation(
            operationId = "getProgramme",
            summary = "The published programme of an event",
            description =
                    "Public once the event and a release of its programme are published; not found before.")
    public ProgrammeJson get(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id) {
        return ProgrammeJson.of(service.getPublished(id));
    }
}
