package se.motesplats.proposal.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.ProposalQuery;
import se.motesplats.proposal.review.service.ReviewService;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiParameter;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** The proposals of an event, for its working group. */
@Path("events/" + ApiResource.ID + "/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Proposals")
public class EventProposalResource implements ApiResource {

    @Inject private ReviewService service;

    @GET
    @Operation(
            operationId = "listProposals",
            summary = "Received proposals of an event",
            description =
                    "In the order they came, for the working group and the coordinator. Scores of others are missing"
                            + " until the caller has scored, and always where the caller is aside.")
    public ApiPage<ProposalItemJson> list(
            @PathParam("id") @Parameter(description = "Number of the event", example = "1051")
                    long id,
            @QueryParam("status")
                    @Parameter(
                            description = "Only those that stand like this",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {
                                                "submitted",
                                                "accepted",
                                                "reserve",
                                                "declined",
                                                "withdrawn"
                                            }),
                            example = "accepted")
                    @Nullable String status,
            @QueryParam("text")
                    @Parameter(
                            description =
                                    "Part of number, title, summary, organisation or proposer",
                            example = "Partille")
                    @Nullable String text,
            @BeanParam ApiPaging paging) {
        String search = ApiParameter.text("text", text, Lengths.TITLE);
        ProposalQuery query =
                new ProposalQuery(
                        id,
                        search == null ? "" : search,
                        status == null
                                ? Set.of()
                                : Set.of(
                                        ApiParameter.choice(
                                                "status",
                                                status,
                                                ProposalStatus.class,
                                                ProposalStatus.SUBMITTED)),
                        Set.of(),
                        null,
                        false,
                        ProposalQuery.Order.RECEIVED,
                        false);
        return ApiPage.of(
                service.list(query, paging.offset(), paging.limit()).stream()
                        .map(ProposalItemJson::of)
                        .toList(),
                service.count(query),
                paging);
    }
}
