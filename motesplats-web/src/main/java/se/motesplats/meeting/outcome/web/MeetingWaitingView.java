package se.motesplats.meeting.outcome.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.service.MeetingOutcomeService;
import se.motesplats.meeting.outcome.service.MeetingPointService;
import se.motesplats.meeting.outcome.service.WaitingPoint;
import se.motesplats.shared.field.web.Messages;

/** Points of earlier meetings that wait for one, on the agenda of the next. */
@Named
@ViewScoped
public class MeetingWaitingView implements Serializable {

    @Inject private transient MeetingOutcomeService outcomes;
    @Inject private transient MeetingPointService service;
    @Inject private Messages messages;

    private @Nullable List<WaitingPoint> points;

    public List<WaitingPoint> of(long meetingId) {
        List<WaitingPoint> known = points;
        if (known == null) {
            known = outcomes.waiting(meetingId);
            points = known;
        }
        return known;
    }

    public String take(long meetingId, WaitingPoint point) {
        service.take(meetingId, point.id());
        messages.success("meeting.waiting.taken", point.title());
        return "/meeting/agenda.xhtml?faces-redirect=true&meeting=" + meetingId;
    }
}
