package se.motesplats.meeting.question.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.QuestionReply;
import se.motesplats.meeting.question.service.AnswerQuestion;
import se.motesplats.meeting.question.service.QuestionAnswerRow;
import se.motesplats.meeting.question.service.QuestionDetails;

/** What somebody answers for each organisation that the person speaks for. */
public class QuestionReplyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Row> rows = new ArrayList<>();

    /** One organisation. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long answerId;
        private final String organisation;
        private int version;
        private @Nullable QuestionReply reply;
        private @Nullable String text;

        Row(QuestionAnswerRow answer) {
            answerId = answer.id();
            organisation = answer.organisation();
            version = answer.version();
            reply = answer.reply().isAnswer() ? answer.reply() : null;
            text = answer.text();
        }

        public String getOrganisation() {
            return organisation;
        }

        public @Nullable QuestionReply getReply() {
            return reply;
        }

        public void setReply(@Nullable QuestionReply reply) {
            this.reply = reply;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }
    }

    void fill(QuestionDetails question) {
        rows.clear();
        question.mine().forEach(answer -> rows.add(new Row(answer)));
    }

    /** Sends what was typed over what others have answered since. */
    void startFrom(QuestionDetails question) {
        Map<Long, Integer> versions = new HashMap<>();
        question.mine().forEach(answer -> versions.put(answer.id(), answer.version()));
        rows.forEach(row -> row.version = versions.getOrDefault(row.answerId, row.version));
    }

    AnswerQuestion command() {
        return new AnswerQuestion(
                rows.stream()
                        .map(
                                row ->
                                        new AnswerQuestion.Reply(
                                                row.answerId, row.version, row.reply, row.text))
                        .toList());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** What can be answered. */
    public List<QuestionReply> getReplies() {
        return List.of(QuestionReply.YES, QuestionReply.NO, QuestionReply.PERHAPS);
    }
}
