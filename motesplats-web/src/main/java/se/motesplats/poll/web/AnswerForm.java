package se.motesplats.poll.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.service.AnswerPoll;
import se.motesplats.poll.service.PollBoard;

/** What somebody says to the dates of a poll, as it is typed. */
public class AnswerForm implements Serializable {

    private Map<Long, PollChoice> answers = new HashMap<>();
    private boolean restNo;
    private @Nullable String comment;
    private final SlotForm own = new SlotForm();

    void fill(PollBoard poll) {
        answers = new HashMap<>(poll.me().answers());
        comment = poll.me().comment();
    }

    AnswerPoll command() {
        return new AnswerPoll(answers, restNo, comment);
    }

    public Map<Long, PollChoice> getAnswers() {
        return answers;
    }

    public void setAnswers(Map<Long, PollChoice> answers) {
        this.answers = answers;
    }

    public boolean isRestNo() {
        return restNo;
    }

    public void setRestNo(boolean restNo) {
        this.restNo = restNo;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    /** A date of one's own. */
    public SlotForm getOwn() {
        return own;
    }
}
