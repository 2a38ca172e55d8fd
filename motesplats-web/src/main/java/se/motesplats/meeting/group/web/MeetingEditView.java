package se.motesplats.meeting.group.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupOwner;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** Makes a group, or changes what it is and how it usually meets. */
@Named
@ViewScoped
public class MeetingEditView extends OfGroup implements StaleChoice {

    @Inject private transient GroupService groups;
    @Inject private transient Messages messages;

    private final GroupForm form = new GroupForm();

    private List<GroupOwner> owners = List.of();
    private int version;

    /** Loads the group of the address, or starts a new one. */
    public void load() {
        if (isNew()) {
            owners = groups.owners();
            if (owners.isEmpty()) {
                throw new AccessDenied();
            }
            form.setOwnerId(owners.get(0).id());
            return;
        }
        show(groups.getToEdit(group()));
    }

    private void show(GroupDetails group) {
        version = group.version();
        form.show(group);
    }

    public String save() {
        long id = groups.save(form.command(getGroupId(), version));
        messages.success(
                isNew() ? "meeting.edit.created" : "meeting.edit.saved", form.getName().strip());
        setGroupId(id);
        return to("/meeting/group.xhtml");
    }

    @Override
    public @Nullable String overwrite() {
        version = groups.getToEdit(group()).version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return to("/meeting/edit.xhtml");
    }

    public boolean isNew() {
        return getGroupId() == null;
    }

    public List<GroupOwner> getOwners() {
        return owners;
    }

    public GroupForm getForm() {
        return form;
    }
}
