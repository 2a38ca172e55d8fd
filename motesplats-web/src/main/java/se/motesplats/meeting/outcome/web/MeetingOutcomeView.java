package se.motesplats.meeting.outcome.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import se.motesplats.meeting.outcome.service.MeetingOutcomeService;
import se.motesplats.meeting.outcome.service.OutcomeDetails;
import se.motesplats.meeting.outcome.service.PointOutcome;
import se.motesplats.meeting.sitting.service.SittingPoint;
import se.motesplats.meeting.sitting.web.MeetingSittingView;

/**
 * What has come out of the meeting so far, beside each of its points. Every page that shows it asks
 * every few seconds whether anything is different; then only the points that are get drawn anew,
 * and never the fields that somebody types in.
 */
@Named
@ViewScoped
public class MeetingOutcomeView implements Serializable {

    /** What belongs to no point stands in a repetition of its own, once. */
    private static final List<Long> NONE = List.of(0L);

    @Inject private transient MeetingOutcomeService service;
    @Inject private MeetingSittingView page;

    private @Nullable OutcomeDetails details;
    private List<SittingPoint> points = List.of();
    private boolean stale;

    /** After the page's own bean has read the meeting. */
    public void load() {
        points = page.getNow().points();
        details = service.get(getMeetingId());
    }

    /** As it is now; the points stay those that the page shows. */
    void refresh() {
        details = service.get(getMeetingId());
    }

    /** Whether others have written anything since. */
    public void look() {
        if (!service.mark(getMeetingId()).equals(getDetails().mark())) {
            show();
        }
    }

    /** Draws what is different by now. */
    void show() {
        OutcomeDetails before = getDetails();
        refresh();
        Set<Long> drawn = points.stream().map(SittingPoint::id).collect(Collectors.toSet());
        drawn.add(0L);
        if (!stale && !drawn.equals(getDetails().points().keySet())) {
            stale = true;
            PrimeFaces.current().ajax().update("pulse:news");
        }
        PrimeFaces.current()
                .ajax()
                .update(
                        getDetails().changedSince(before).stream()
                                .map(item -> at(item, "said"))
                                .toList());
    }

    /** The id of what stands beside a point on the page. */
    String at(long itemId, String part) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).id() == itemId) {
                return "points:" + i + ':' + part;
            }
        }
        return "rest:0:" + part;
    }

    long getMeetingId() {
        return page.getNow().meetingId();
    }

    public OutcomeDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    /** What has come out of one point; of none, with 0. */
    public PointOutcome of(long itemId) {
        return getDetails().of(itemId);
    }

    /** The points that the page shows, whatever has become of the agenda since. */
    public List<SittingPoint> getPoints() {
        return points;
    }

    /** Whether points have come to the agenda or left it since the page was drawn. */
    public boolean isStale() {
        return stale;
    }

    public List<Long> getNone() {
        return NONE;
    }
}
