package se.motesplats.event.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.event.service.GroupMember;
import se.motesplats.event.service.WorkingGroupService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;

/** Who was taken out of a working group is in it again. */
@ApplicationScoped
class EventGroupUndo implements UndoSource {

    private static final String KIND = "event.group";

    @Inject private WorkingGroupService group;

    static Messages.Undo of(long event, GroupMember member) {
        return new Messages.Undo(
                KIND, List.of(String.valueOf(event), String.valueOf(member.assignmentId())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        group.putBack(Long.parseLong(data.get(0)), Long.parseLong(data.get(1)));
    }
}
