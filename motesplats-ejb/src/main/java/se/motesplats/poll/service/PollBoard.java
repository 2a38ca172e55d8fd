package se.motesplats.poll.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.PollFrame;
import se.motesplats.poll.PollMatter;
import se.motesplats.poll.PollStatus;

/**
 * A poll with its dates and answers, as one person may see it.
 *
 * @param owner name of who made it; null for a protected identity
 * @param editor whether the reader runs it
 * @param me the reader's own participation
 * @param slots in order of time
 * @param people those whose answers the reader may see: for editors all, for others those who have
 *     answered, and nobody where names are hidden
 * @param asked how many are asked
 * @param answered how many of them have answered all dates
 */
public record PollBoard(
        long id,
        int version,
        PollMatter matter,
        PollFrame frame,
        PollStatus status,
        @Nullable String owner,
        boolean editor,
        Me me,
        List<PollSlotRow> slots,
        List<PollPersonRow> people,
        int asked,
        int answered,
        @Nullable Long finalSlotId,
        @Nullable String outcome,
        @Nullable String outcomePage,
        @Nullable String reason) {

    /**
     * The reader.
     *
     * @param answers by date
     */
    public record Me(
            long participantId,
            @Nullable Instant answeredAt,
            @Nullable String comment,
            Map<Long, PollChoice> answers) {
        public Me {
            answers = Map.copyOf(answers);
        }
    }

    public PollBoard {
        slots = List.copyOf(slots);
        people = List.copyOf(people);
    }

    public boolean isOpen() {
        return status == PollStatus.OPEN;
    }

    /** How many dates the reader has not answered. */
    public int unanswered() {
        return (int) slots.stream().filter(s -> !me.answers().containsKey(s.id())).count();
    }

    /** The date that was chosen; null while none is. */
    public @Nullable PollSlotRow chosen() {
        return slots.stream()
                .filter(s -> finalSlotId != null && s.id() == finalSlotId)
                .findFirst()
                .orElse(null);
    }

    /** No date is liked better than these; none while nobody can come. */
    public List<PollSlotRow> best() {
        return slots.stream().filter(PollSlotRow::best).toList();
    }
}
