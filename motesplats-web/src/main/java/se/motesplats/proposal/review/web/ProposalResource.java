package se.motesplats.proposal.review.web;

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
import se.motesplats.proposal.review.service.ReviewService;
import se.motesplats.proposal.writing.service.ProposalService;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** Proposals, for those who wrote them and those who judge them. */
@Path("proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApi.TOKEN)
@Tag(name = "Proposals")
public class ProposalResource implements ApiResource {

    @Inject private ProposalService proposals;
    @Inject private ReviewService reviews;

    @GET
    @Operation(
            operationId = "listMyProposals",
            summary = "The caller's own proposals",
            description =
                    "Drafts too, and those that the caller presents with somebody; latest first.")
    public ApiPage<MyProposalJson> mine(@BeanParam ApiPaging paging) {
        return ApiPage.cut(proposals.mine().stream().map(MyProposalJson::of).toList(), paging);
    }

    @GET
    @Path(ID)
    @Operation(
            operationId = "getProposal",
            summary = "One proposal",
            description =
                    "For its presenters, and once it is received for the working group and the coordinator.")
    public ProposalJson get(
            @PathParam("id") @Parameter(description = "Number of the proposal", example = "1151")
                    long id) {
        return ProposalJson.of(reviews.get(id));
    }
}
