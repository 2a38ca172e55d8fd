package se.motesplats.meeting.question.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.question.service.QuestionListService;
import se.motesplats.meeting.question.service.QuestionsOfMeeting;

/** The panel with questions on the page of a meeting, for members of its group. */
@Named
@RequestScoped
public class MeetingQuestionsPanel {

    @Inject private QuestionListService questions;

    private @Nullable QuestionsOfMeeting shown;

    /** Asked for once in a request, however often the page looks. */
    public QuestionsOfMeeting of(long meetingId) {
        if (shown == null) {
            shown = questions.ofMeeting(meetingId);
        }
        return shown;
    }
}
