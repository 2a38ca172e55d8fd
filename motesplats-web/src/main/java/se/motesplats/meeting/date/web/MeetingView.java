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

/** One meeting, for members of its group and for guests of it. */
@Named
@ViewScoped
public class MeetingView implements Serializable {

    @Inject private transient MeetingService meetings;

    private @Nullable Long id;
    private @Nullable MeetingDetails details;

    /** Loads the meeting of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        details = meetings.get(id);
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
