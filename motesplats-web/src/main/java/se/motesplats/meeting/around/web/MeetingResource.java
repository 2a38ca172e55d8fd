package se.motesplats.meeting.around.web;

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
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.shared.api.web.ApiResource;

/** Meetings of groups. */
@Path("meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class MeetingResource implements ApiResource {

    @Inject private MeetingCallService calls;

    @GET
    @Path(ID)
    @Operation(
            operationId = "getMeeting",
            summary = "One meeting with its agenda",
            description =
                    "As it is now for those who take part. Everybody else reads what an open group has called to;"
                            + " not found otherwise.")
    public MeetingJson get(
            @PathParam("id") @Parameter(description = "Number of the meeting", example = "1701")
                    long id) {
        return MeetingJson.of(calls.get(id));
    }
}
