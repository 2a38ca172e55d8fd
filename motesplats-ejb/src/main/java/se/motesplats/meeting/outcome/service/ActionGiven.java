package se.motesplats.meeting.outcome.service;

import java.util.List;
import se.motesplats.meeting.ActionItem;
import se.motesplats.meeting.Meeting;

/** Somebody got something to do after the meeting was over. */
public record ActionGiven(Meeting meeting, List<ActionItem> actions) {

    public ActionGiven {
        actions = List.copyOf(actions);
    }
}
