package se.motesplats.meeting.call.service;

import java.util.List;
import se.motesplats.meeting.Meeting;

/**
 * What a higher part has to say in calls, under a heading of its own and after the agenda; found by
 * being a bean. Only members of the group read it, guests do not. It takes the same number of
 * statements for any number of lines.
 */
public interface CallAddition {

    /**
     * Names the addition: the page's heading is the text {@code meeting.call.added.<key>}, and the
     * templates of the mails have the lines under this word.
     */
    String key();

    /** What it adds to the call of this meeting; none where there is nothing to say. */
    List<CallAdded> of(Meeting meeting);
}
