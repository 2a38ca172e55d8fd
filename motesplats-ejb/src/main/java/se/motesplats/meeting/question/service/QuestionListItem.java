package se.motesplats.meeting.question.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.meeting.QuestionStatus;

/**
 * A question in a list.
 *
 * @param asked how many organisations are asked
 * @param waiting names of those that have not answered
 * @param owner name of who looks after it; null if it must not be shown
 */
public record QuestionListItem(
        long id,
        String text,
        long groupId,
        String groupName,
        long meetingId,
        LocalDate meetingDay,
        QuestionStatus status,
        @Nullable LocalDate lastDay,
        @Nullable String owner,
        Instant askedAt,
        int asked,
        List<String> waiting)
        implements Serializable {

    static QuestionListItem of(OpenQuestion question, List<QuestionAnswer> answers) {
        return new QuestionListItem(
                question.getId(),
                question.getText(),
                question.getGroup().getId(),
                question.getGroup().getName(),
                question.getMeeting().getId(),
                question.getMeeting().getDay(),
                question.getStatus(),
                question.getLastDay().orElse(null),
                question.getOwner().getNameForOthers().orElse(null),
                question.getAskedAt(),
                answers.size(),
                answers.stream()
                        .filter(a -> !a.getReply().isAnswer())
                        .map(a -> a.getOrganisation().getName())
                        .toList());
    }

    /** Those that have not answered, in words. */
    public String waitingNames() {
        return String.join(", ", waiting);
    }

    public int answered() {
        return asked - waiting.size();
    }
}
