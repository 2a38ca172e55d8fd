package se.motesplats.poll.service;

import java.time.Instant;
import java.util.List;
import se.motesplats.account.SecretToken;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollParticipant;

/**
 * People who get mails with new links.
 *
 * @param at names the occasion, so that the same mail is never sent twice
 * @param dates how many dates the poll has
 */
public record PollPost(Poll poll, List<Letter> letters, Instant at, int dates) {

    /**
     * One of them.
     *
     * @param again whether the person has answered before, and there is more to answer now
     */
    public record Letter(PollParticipant to, SecretToken token, boolean again) {}

    public PollPost {
        letters = List.copyOf(letters);
    }
}
