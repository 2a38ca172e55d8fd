package se.motesplats.meeting.sitting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.Presence;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.sitting.service.AddVisitor;
import se.motesplats.meeting.sitting.service.SittingDetails;
import se.motesplats.meeting.sitting.service.SittingRow;
import se.motesplats.meeting.sitting.service.SittingService;
import se.motesplats.meeting.sitting.service.VisitorRow;
import se.motesplats.shared.NotFound;

/** A meeting while it is held: who is there, and the notes of each point. */
@Named
@ViewScoped
public class MeetingSittingView implements Serializable {

    @Inject private transient SittingService sitting;
    @Inject private transient MeetingService meetings;

    private @Nullable Long id;
    private @Nullable MeetingDetails details;
    private @Nullable SittingDetails now;
    private @Nullable String visitorName;
    private @Nullable String visitorOrganisation;

    /** Loads the meeting of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        now = sitting.get(id);
        details = meetings.get(id);
    }

    /** One tap: present, excused or absent. */
    public void mark(SittingRow row, Presence presence) {
        sitting.mark(getNow().meetingId(), row.seatId(), presence);
        load();
    }

    public void addVisitor() {
        sitting.addVisitor(
                new AddVisitor(
                        getNow().meetingId(),
                        visitorName == null ? "" : visitorName,
                        visitorOrganisation));
        visitorName = null;
        visitorOrganisation = null;
        load();
    }

    public void removeVisitor(VisitorRow row) {
        sitting.removeVisitor(getNow().meetingId(), row.id());
        load();
    }

    public List<Presence> getPresences() {
        return List.of(Presence.values());
    }

    /** The organisations without anybody present, in words. */
    public String getMissing() {
        return String.join(", ", getNow().quorum().missing());
    }

    public SittingDetails getNow() {
        return Objects.requireNonNull(now);
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

    public @Nullable String getVisitorName() {
        return visitorName;
    }

    public void setVisitorName(@Nullable String visitorName) {
        this.visitorName = visitorName;
    }

    public @Nullable String getVisitorOrganisation() {
        return visitorOrganisation;
    }

    public void setVisitorOrganisation(@Nullable String visitorOrganisation) {
        this.visitorOrganisation = visitorOrganisation;
    }
}
