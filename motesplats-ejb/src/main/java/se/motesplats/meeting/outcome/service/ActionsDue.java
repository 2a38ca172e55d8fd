package se.motesplats.meeting.outcome.service;

import java.util.List;
import se.motesplats.meeting.outcome.ActionItem;

/**
 * The day by which something is to be done is near, or over.
 *
 * @param actions of one person
 */
public record ActionsDue(List<ActionItem> actions, boolean overdue) {

    public ActionsDue {
        actions = List.copyOf(actions);
    }
}
