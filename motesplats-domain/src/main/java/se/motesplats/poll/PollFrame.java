package se.motesplats.poll;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a poll.
 *
 * @param lastDay it can be answered until the end of that day
 * @param ownProposals whether those who are asked may add dates
 * @param slotLimit how many can say yes to one date; null for any number
 * @param namesHidden whether those who are asked see how many, not who
 */
public record PollFrame(
        LocalDate lastDay,
        boolean ownProposals,
        @Nullable Integer slotLimit,
        boolean namesHidden) {}
