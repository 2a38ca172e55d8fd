package se.motesplats.meeting.question.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.meeting.QuestionReply;

/**
 * What one organisation has answered.
 *
 * @param answeredBy null if nobody has, or the name must not be shown
 * @param mine whether whoever reads it answers for that organisation
 */
public record QuestionAnswerRow(
        long id,
        int version,
        String organisation,
        QuestionReply reply,
        @Nullable String text,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        boolean mine)
        implements Serializable {

    static QuestionAnswerRow of(QuestionAnswer answer, boolean mine) {
        return new QuestionAnswerRow(
                answer.getId(),
                answer.getVersion(),
                answer.getOrganisation().getName(),
                answer.getReply(),
                answer.getText().orElse(null),
                answer.getAnsweredBy().flatMap(p -> p.getNameForOthers()).orElse(null),
                answer.getAnsweredAt().orElse(null),
                mine);
    }
}
