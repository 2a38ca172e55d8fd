package se.motesplats.meeting.question.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.QuestionReply;
import se.motesplats.meeting.QuestionStatus;

/**
 * One question with as many of the answers as whoever reads it may see: members of the group all,
 * by a link only those of the own organisations.
 *
 * @param itemTitle of the point that it came from; null for none
 * @param raisedBy name of the organisation that asks; null for the group
 * @param owner name of who looks after it; null if it must not be shown
 * @param links who got mails; only for those who look after it, else none
 * @param people who can look after it; likewise
 * @param managed whether the caller looks after it, as its owner or as the group's secretary
 */
public record QuestionDetails(
        long id,
        long groupId,
        String groupName,
        long meetingId,
        LocalDate meetingDay,
        @Nullable String itemTitle,
        @Nullable String raisedBy,
        String text,
        @Nullable LocalDate lastDay,
        long ownerId,
        @Nullable String owner,
        QuestionStatus status,
        @Nullable String closeReason,
        Instant askedAt,
        List<QuestionAnswerRow> answers,
        List<QuestionLinkRow> links,
        List<QuestionChoice> people,
        boolean managed)
        implements Serializable {

    public QuestionDetails {
        answers = List.copyOf(answers);
        links = List.copyOf(links);
        people = List.copyOf(people);
    }

    /** Those that whoever reads it answers for. */
    public List<QuestionAnswerRow> mine() {
        return answers.stream().filter(QuestionAnswerRow::mine).toList();
    }

    public int answered() {
        return (int) answers.stream().filter(a -> a.reply() != QuestionReply.WAITING).count();
    }

    public boolean isClosed() {
        return status == QuestionStatus.CLOSED;
    }

    public boolean isOpen() {
        return status == QuestionStatus.OPEN;
    }
}
