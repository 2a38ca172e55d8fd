package se.motesplats.meeting.outcome.service;

import java.util.List;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.outcome.ActionItem;

/** Somebody got something to do after the meeting was over. */
public record ActionGiven(Meeting meeting, List<ActionItem> actions) {

    public ActionGiven {
        actions = List.copyOf(actions);
    }
}
