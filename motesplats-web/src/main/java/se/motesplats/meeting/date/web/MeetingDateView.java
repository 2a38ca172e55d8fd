package se.motesplats.meeting.date.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.web.OfGroup;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.web.Telling;

/** Plans one meeting, or moves it without the others. */
@Named
@ViewScoped
public class MeetingDateView extends OfGroup implements StaleChoice {

    @Inject private transient MeetingService meetings;
    @Inject private transient GroupService groups;
    @Inject private Telling telling;

    private final DateForm form = new DateForm();

    private @Nullable Long id;
    private String groupName = "";
    private int version;

    /** Loads the meeting of the address, or begins one as the group usually meets. */
    public void load() {
        if (id == null) {
            GroupDetails group = groups.getToEdit(group());
            groupName = group.name();
            form.show(group);
            return;
        }
        show(meetings.getToEdit(id));
    }

    private void show(MeetingDetails meeting) {
        version = meeting.version();
        groupName = meeting.groupName();
        setGroupId(meeting.groupId());
        form.show(meeting);
    }

    public @Nullable String save() {
        boolean wasNew = id == null;
        SaveMeeting command = form.command(id, version, group());
        if (telling.first("save", () -> meetings.save(command))) {
            return null;
        }
        telling.done(
                () -> id = meetings.save(command),
                wasNew ? "meeting.date.planned" : "meeting.date.saved",
                command.day(),
                command.startsAt());
        return "/meeting/view.xhtml?faces-redirect=true&meeting=" + id;
    }

    @Override
    public @Nullable String overwrite() {
        if (id != null) {
            version = meetings.getToEdit(id).version();
        }
        return save();
    }

    @Override
    public @Nullable String reload() {
        return "/meeting/date.xhtml?faces-redirect=true&meeting=" + id;
    }

    public Telling getTelling() {
        return telling;
    }

    public boolean isNew() {
        return id == null;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getGroupName() {
        return groupName;
    }

    public DateForm getForm() {
        return form;
    }
}
