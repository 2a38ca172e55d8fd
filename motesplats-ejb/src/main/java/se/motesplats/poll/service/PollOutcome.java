package se.motesplats.poll.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.PollMatter;
import se.motesplats.shared.usecase.service.Caller;

/**
 * What the chosen date of a poll can become: a meeting of a group, an event, an occasion to book.
 * Implementations are CDI beans and are found by type; a higher feature adds its own.
 */
public interface PollOutcome {

    /** Stable name; the text {@code poll.outcome.<kind>} says it, with the target's name in it. */
    String kind();

    /** Where it stands among the others, the smallest first. */
    int place();

    /** What the caller may make of a date; nothing where the caller has no right to any. */
    List<Target> targets(Caller caller);

    /**
     * Makes it, in the transaction in which the date is chosen, and asks for its own right.
     *
     * @param target id of one of the {@link #targets}
     * @return its page from the context root, with parameters; null where there is none
     * @throws se.motesplats.shared.BusinessException if it cannot be made; then no date is chosen
     */
    @Nullable String make(FinalDate date, long target);

    /**
     * Whether the poll goes on to change it and call it off. False where what was made has a page
     * of its own for that.
     */
    boolean isChangedByPoll();

    /**
     * Whether the poll puts it into people's calendars. False where what was made sends entries of
     * its own to the same people.
     */
    boolean isInCalendarsByPoll();

    /**
     * Something that a date can become.
     *
     * @param id 0 where there is only one
     * @param name of the group or series; empty where there is only one
     */
    record Target(long id, String name) {}

    /**
     * The date that was chosen, for what becomes of it.
     *
     * @param matter what it is about, where and how long
     * @param ownerId the person who made the poll
     * @param personIds all who were asked and those who run the poll
     */
    record FinalDate(
            long pollId,
            PollMatter matter,
            Instant startsAt,
            Instant endsAt,
            long ownerId,
            List<Long> personIds) {

        public FinalDate {
            personIds = List.copyOf(personIds);
        }
    }
}
