package se.motesplats.poll.web;

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
import se.motesplats.poll.service.PollService;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** Date polls, for those who run them or are asked. Names of people are on the pages only. */
@Path("polls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Polls")
public class PollResource implements ApiResource {

    @Inject private PollService polls;

    @GET
    @Operation(
            operationId = "listMyPolls",
            summary = "The caller's own date polls",
            description = "Those that the caller runs or is asked in; open ones first.")
    public ApiPage<PollJson.PollItemJson> mine(@BeanParam ApiPaging paging) {
        return ApiPage.cut(polls.mine().stream().map(PollJson.PollItemJson::of).toList(), paging);
    }

    @GET
    @Path(ID)
    @Operation(
            operationId = "getPoll",
            summary = "One date poll",
            description =
                    "With its dates and how they are liked; not found for who neither runs it nor is asked.")
    public PollJson get(
            @PathParam("id") @Parameter(description = "Number of the poll", example = "1501")
                    long id) {
        return PollJson.of(polls.get(id));
    }
}
