package se.motesplats.meeting.question.service;

import java.io.Serializable;
import java.util.List;

/**
 * The questions that belong to a meeting.
 *
 * @param raised at it
 * @param carried open ones from earlier meetings, if it is the next one
 * @param editable whether the caller asks questions from it
 */
public record QuestionsOfMeeting(
        List<QuestionListItem> raised, List<QuestionListItem> carried, boolean editable)
        implements Serializable {

    public QuestionsOfMeeting {
        raised = List.copyOf(raised);
        carried = List.copyOf(carried);
    }
}
