package se.motesplats.meeting.date.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.told.web.Telling;

/** One meeting, for members of its group and for guests of it. */
@Named
@ViewScoped
public class MeetingView implements Serializable {

    @Inject private transient MeetingService meetings;

    @Inject private Telling telling;

    private @Nullable Long id;
    private @Nullable MeetingDetails details;
    private @Nullable String reason;

    /** Loads the meeting of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        details = meetings.get(id);
    }

    /** Cancels it; those who are called learn of it. */
    public @Nullable String cancel() {
        long meeting = getDetails().id();
        if (telling.first("cancel", () -> meetings.cancel(meeting, reason))) {
            return null;
        }
        telling.done(
                () -> meetings.cancel(meeting, reason),
                "meeting.view.cancelled",
                getDetails().day());
        return again();
    }

    /** Lets it take place after all. */
    public @Nullable String restore() {
        long meeting = getDetails().id();
        if (telling.first("restore", () -> meetings.restore(meeting))) {
            return null;
        }
        telling.done(() -> meetings.restore(meeting), "meeting.view.restored", getDetails().day());
        return again();
    }

    private String again() {
        return "/meeting/view.xhtml?faces-redirect=true&meeting=" + id;
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public MeetingDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
