package se.motesplats.event.web;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.motesplats.event.service.SeriesService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiResource;

/** The series that events belong to. */
@Path("series")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class SeriesResource implements ApiResource {

    @Inject private SeriesService service;

    @GET
    @Operation(
            operationId = "listSeries",
            summary = "All series",
            description = "The series by name. Public.")
    public ApiPage<SeriesJson> list(@BeanParam ApiPaging paging) {
        return ApiPage.cut(service.list().stream().map(SeriesJson::of).toList(), paging);
    }

    @GET
    @Path(ID)
    @Operation(
            operationId = "getSeries",
            summary = "One series",
            description = "Its events are found with `/events?series=…`. Public.")
    public SeriesJson get(
            @PathParam("id") @Parameter(description = "Number of the series", example = "1001")
                    long id) {
        return service.list().stream()
                .filter(s -> s.id() == id)
                .findFirst()
                .map(SeriesJson::of)
                .orElseThrow(NotFound::new);
    }
}
