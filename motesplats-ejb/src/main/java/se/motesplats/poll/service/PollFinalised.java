package se.motesplats.poll.service;

import java.util.List;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollParticipant;

/**
 * The date is chosen, or what was told about it has changed.
 *
 * @param people who is told: all who were asked, and those who run it
 * @param changed whether they were told something else before
 * @param calendar whether their calendars are told by these mails; not where what became of it does
 */
public record PollFinalised(
        Poll poll, List<PollParticipant> people, boolean changed, boolean calendar) {

    public PollFinalised {
        people = List.copyOf(people);
    }
}
