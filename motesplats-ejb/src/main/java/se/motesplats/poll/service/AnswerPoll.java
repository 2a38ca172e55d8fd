package se.motesplats.poll.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.PollChoice;
import se.motesplats.shared.Lengths;

/**
 * What somebody says to the dates.
 *
 * @param answers by date; what is left out is not answered
 * @param restNo whether all that is left out does not suit
 */
public record AnswerPoll(
        @NotNull Map<Long, PollChoice> answers,
        boolean restNo,
        @Nullable @Size(max = Lengths.REASON) String comment)
        implements Serializable {

    public AnswerPoll {
        answers = Map.copyOf(answers);
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }
}
