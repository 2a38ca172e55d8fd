package se.motesplats.meeting.around.web;

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
import se.motesplats.meeting.date.service.MeetingListItem;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.group.service.GroupFilter;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.api.web.ApiPage;
import se.motesplats.shared.api.web.ApiPaging;
import se.motesplats.shared.api.web.ApiParameter;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.api.web.RestApi;

/** Groups that meet again and again, and their meetings. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupResource implements ApiResource {

    /** Which meetings of a group. */
    private enum Period {
        COMING,
        PAST
    }

    @Inject private GroupService groups;
    @Inject private MeetingService meetings;

    @GET
    @Operation(
            operationId = "listGroups",
            summary = "Groups that meet again and again",
            description = "Open ones, and those that the caller sits in or coordinates, by name.")
    public ApiPage<GroupItemJson> list(
            @QueryParam("text")
                    @Parameter(
                            description = "Part of the name or the place",
                            example = "utveckling")
                    @Nullable String text,
            @BeanParam ApiPaging paging) {
        GroupFilter filter =
                new GroupFilter(
                        false,
                        null,
                        ApiParameter.text("text", text, Lengths.TITLE),
                        GroupFilter.USUAL);
        return ApiPage.of(
                groups.list(filter, paging.offset(), paging.limit()).stream()
                        .map(GroupItemJson::of)
                        .toList(),
                groups.count(filter),
                paging);
    }

    @GET
    @Path(ID)
    @Operation(
            operationId = "getGroup",
            summary = "One group",
            description = "Of an open group everybody reads what it is; not found otherwise.")
    public GroupJson get(
            @PathParam("id") @Parameter(description = "Number of the group", example = "1601")
                    long id) {
        return GroupJson.of(groups.get(id));
    }

    @GET
    @Path(ID + "/meetings")
    @SecurityRequirement(name = RestApi.TOKEN)
    @Operation(
            operationId = "listMeetings",
            summary = "Meetings of a group",
            description =
                    "Coming ones with the next first, past ones with the latest first. For those who sit in the"
                            + " group or coordinate it; not found for others.")
    public ApiPage<MeetingItemJson> meetings(
            @PathParam("id") @Parameter(description = "Number of the group", example = "1601")
                    long id,
            @QueryParam("when")
                    @Parameter(
                            description = "coming (from today on) or past",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"coming", "past"},
                                            defaultValue = "coming"),
                            example = "coming")
                    @Nullable String when,
            @BeanParam ApiPaging paging) {
        boolean coming =
                ApiParameter.choice("when", when, Period.class, Period.COMING) == Period.COMING;
        return ApiPage.of(
                (coming
                                ? meetings.coming(id, paging.offset(), paging.limit())
                                : meetings.past(id, paging.offset(), paging.limit()))
                        .stream().map((MeetingListItem item) -> MeetingItemJson.of(item)).toList(),
                coming ? meetings.countComing(id) : meetings.countPast(id),
                paging);
    }
}
