package se.motesplats.meeting.question.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.QuestionReply;
import se.motesplats.shared.Lengths;

/**
 * What somebody answers for the organisations that the person speaks for.
 *
 * @param replies those of other organisations stay as they are
 */
public record AnswerQuestion(@NotNull List<@NotNull @Valid Reply> replies) {

    /**
     * For one organisation.
     *
     * @param version the version of the answer that the person has seen
     * @param reply null where the person says nothing for that one
     */
    public record Reply(
            long answerId,
            int version,
            @Nullable QuestionReply reply,
            @Nullable @Size(max = Lengths.REASON) String text) {}

    public AnswerQuestion {
        replies = List.copyOf(replies);
    }
}
