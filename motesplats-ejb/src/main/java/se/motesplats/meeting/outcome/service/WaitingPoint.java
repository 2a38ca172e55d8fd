package se.motesplats.meeting.outcome.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A point that was not done with, and has not come to a later meeting.
 *
 * @param day of the meeting that it was at
 * @param earlier what was said there, and before
 */
public record WaitingPoint(long id, String title, LocalDate day, List<EarlierNotes> earlier)
        implements Serializable {

    public WaitingPoint {
        earlier = List.copyOf(earlier);
    }
}
