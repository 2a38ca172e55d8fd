package se.motesplats.poll.service;

import java.util.List;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollParticipant;

/** Nothing comes of it; whoever was asked is told, and calendars are cleared. */
public record PollCalledOff(Poll poll, List<PollParticipant> people) {

    public PollCalledOff {
        people = List.copyOf(people);
    }
}
