package se.motesplats.poll.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.motesplats.account.SecretToken;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollSlot;
import se.motesplats.shared.RuleViolation;

/** What several use cases of polls do: links, who is waited for, new dates. */
@Dependent
class PollDesk {

    /** A link shows what became of the poll for so long after its last date or day. */
    private static final Duration LINK_AFTER = Duration.ofDays(14);

    @Inject private PollRepository repository;
    @Inject private Clock clock;

    /** New links for these people, whose older ones end, ready to be mailed. */
    PollPost post(Poll poll, List<PollParticipant> people) {
        Instant now = clock.instant();
        List<PollSlot> slots = repository.slots(poll);
        if (slots.isEmpty()) {
            throw new RuleViolation("error.poll.noSlots");
        }
        Instant last = slots.get(slots.size() - 1).getEndsAt();
        Instant until = (last.isAfter(poll.end()) ? last : poll.end()).plus(LINK_AFTER);
        List<PollPost.Letter> letters =
                people.stream()
                        .map(
                                to -> {
                                    SecretToken token = SecretToken.create("");
                                    to.link(token.hash(), until);
                                    return new PollPost.Letter(
                                            to, token, to.getAnsweredAt().isPresent());
                                })
                        .toList();
        repository.flush();
        return new PollPost(poll, letters, now, slots.size());
    }

    /** Those who were told of it and have not answered each date. */
    List<PollParticipant> missing(Poll poll) {
        int dates = repository.slots(poll).size();
        Map<Long, Integer> answered = repository.answered(poll.getId());
        return repository.participants(poll).stream()
                .filter(p -> p.getPart().isWaitedFor() && p.getInvitedAt().isPresent())
                .filter(p -> answered.getOrDefault(p.getId(), 0) < dates)
                .toList();
    }

    /** Whether somebody is waited for at all, and nobody any more. */
    boolean allHaveAnswered(Poll poll) {
        return missing(poll).isEmpty()
                && repository.participants(poll).stream()
                        .anyMatch(p -> p.getPart().isWaitedFor() && p.getInvitedAt().isPresent());
    }

    /**
     * @throws RuleViolation for a time that is over
     */
    void requireFuture(Instant start) {
        if (!start.isAfter(clock.instant())) {
            throw new RuleViolation("error.poll.slotPast");
        }
    }

    /**
     * @throws RuleViolation if the poll would have more dates than anybody answers
     */
    static void requireRoom(int slots) {
        if (slots > Poll.MOST_SLOTS) {
            throw new RuleViolation("error.poll.tooManySlots", Poll.MOST_SLOTS, slots);
        }
    }
}
