package se.motesplats.meeting.outcome.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.service.HoldMeeting;
import se.motesplats.meeting.outcome.service.MeetingPointService;
import se.motesplats.meeting.sitting.service.SittingPoint;
import se.motesplats.meeting.sitting.web.MeetingSittingView;
import se.motesplats.shared.told.web.Telling;

/** The end of the meeting: who gets something to do, and what goes on to the next. */
@Named
@ViewScoped
public class MeetingHoldView implements Serializable {

    @Inject private transient MeetingPointService service;
    @Inject private MeetingSittingView page;
    @Inject private MeetingOutcomeView outcome;
    @Inject private Telling telling;

    private List<SittingPoint> untreated = List.of();
    private List<Long> moving = new ArrayList<>();

    /** First shows who is told and which points are left, then ends the meeting. */
    public @Nullable String hold() {
        if (!telling.isAbout("hold")) {
            outcome.refresh();
            untreated =
                    outcome.getPoints().stream()
                            .filter(p -> outcome.of(p.id()).isUntreated())
                            .toList();
            moving = new ArrayList<>(untreated.stream().map(SittingPoint::id).toList());
            telling.show("hold", this::holdNow);
            if (telling.getPeople() > 0 || !untreated.isEmpty()) {
                return null;
            }
        }
        telling.done(this::holdNow, "meeting.sitting.held");
        return "/meeting/sitting.xhtml?faces-redirect=true&meeting=" + page.getId();
    }

    private void holdNow() {
        service.hold(new HoldMeeting(outcome.getMeetingId(), List.copyOf(moving)));
    }

    public Telling getTelling() {
        return telling;
    }

    /** Points that the meeting is not done with. */
    public List<SittingPoint> getUntreated() {
        return untreated;
    }

    public List<Long> getMoving() {
        return moving;
    }

    public void setMoving(List<Long> moving) {
        this.moving = moving;
    }
}
