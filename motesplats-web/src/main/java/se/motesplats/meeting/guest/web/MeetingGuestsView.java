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
import se.motesplats.meeting.guest.service.AnswerGuest;
import se.motesplats.meeting.guest.service.GuestRow;
import se.motesplats.meeting.guest.service.GuestService;
import se.motesplats.shared.told.web.Telling;

/** Who asks to sit in on meetings of a group, for those who answer. */
@Named
@ViewScoped
public class MeetingGuestsView extends OfGroup {

    @Inject private transient GuestService guests;
    @Inject private transient GroupService groups;
    @Inject private Telling telling;

    private @Nullable GroupDetails details;
    private List<GuestRow> rows = List.of();
    private @Nullable Long guestId;
    private boolean yes;
    private @Nullable String answer;

    /** Loads the group of the address and who has asked. */
    public void load() {
        rows = guests.guests(group());
        details = groups.get(group());
    }

    /** Begins to answer one of them. */
    public @Nullable String say(GuestRow row, boolean isYes) {
        guestId = row.id();
        yes = isYes;
        return send();
    }

    /** Answers; who asked learns of it. */
    public @Nullable String send() {
        AnswerGuest command = new AnswerGuest(Objects.requireNonNullElse(guestId, 0L), yes, answer);
        if (telling.first("send", () -> guests.answer(command))) {
            return null;
        }
        telling.done(() -> guests.answer(command), "meeting.guests.answered");
        return to("/meeting/guests.xhtml");
    }

    public List<GuestRow> getRows() {
        return rows;
    }

    public GroupDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
