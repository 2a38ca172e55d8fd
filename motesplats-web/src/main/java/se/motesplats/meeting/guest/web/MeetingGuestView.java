package se.motesplats.meeting.guest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.web.OfGroup;
import se.motesplats.meeting.guest.service.AskToSitIn;
import se.motesplats.meeting.guest.service.GuestMeeting;
import se.motesplats.meeting.guest.service.GuestService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.told.web.Telling;

/** Asks to sit in on one meeting of an open group. */
@Named
@ViewScoped
public class MeetingGuestView extends OfGroup {

    @Inject private transient GuestService guests;
    @Inject private transient GroupService groups;
    @Inject private transient Messages messages;
    @Inject private Telling telling;

    private @Nullable GroupDetails details;
    private List<GuestMeeting> meetings = List.of();
    private @Nullable Long meetingId;
    private @Nullable String reason;

    /** Loads the group of the address and its coming meetings. */
    public void load() {
        meetings = guests.meetings(group());
        details = groups.get(group());
    }

    /** Asks for the chosen meeting; the contacts learn of it. */
    public @Nullable String ask() {
        AskToSitIn command = new AskToSitIn(Objects.requireNonNullElse(meetingId, 0L), reason);
        if (telling.first("ask", () -> guests.ask(command))) {
            return null;
        }
        telling.done(() -> guests.ask(command), "meeting.guest.asked");
        return to("/meeting/guest.xhtml");
    }

    public String withdraw(GuestMeeting meeting) {
        guests.withdraw(meeting.id());
        messages.success("meeting.guest.withdrawn", meeting.day());
        return to("/meeting/guest.xhtml");
    }

    /** Those for which the caller has not asked, or has taken it back. */
    public List<GuestMeeting> getFree() {
        return meetings.stream().filter(m -> m.status() == null || m.status().isFree()).toList();
    }

    public List<GuestMeeting> getOwn() {
        return meetings.stream().filter(m -> m.status() != null).toList();
    }

    public GroupDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable Long getMeetingId() {
        return meetingId;
    }

    public void setMeetingId(@Nullable Long meetingId) {
        this.meetingId = meetingId;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
