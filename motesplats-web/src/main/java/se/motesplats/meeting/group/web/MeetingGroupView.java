package se.motesplats.meeting.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;

/** The page of a group: for members all of it, for others what an open one says. */
@Named
@RequestScoped
public class MeetingGroupView extends OfGroup {

    @Inject private GroupService groups;
    @Inject private MembershipService membership;

    private @Nullable GroupDetails details;
    private List<MemberRow> members = List.of();

    /** Loads the group of the address. */
    public void load() {
        details = groups.get(group());
        if (details.member()) {
            members = membership.members(group()).stream().filter(MemberRow::now).toList();
        }
    }

    public GroupDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    /** Who sits in it today; for members. */
    public List<MemberRow> getMembers() {
        return members;
    }
}
