package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.call.service.CallAdded;
import se.motesplats.meeting.call.service.CallAddition;
import se.motesplats.meeting.group.service.MeetingRights;

/** Open questions from earlier meetings, in the call to the next one. */
@ApplicationScoped
class CarriedQuestions implements CallAddition {

    private static final String KEY = "questions";

    @Inject private QuestionRepository repository;
    @Inject private MeetingRights rights;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<CallAdded> of(Meeting meeting) {
        return repository.isNext(meeting, rights.today())
                ? repository.openBefore(meeting).stream()
                        .map(
                                q ->
                                        new CallAdded(
                                                KEY,
                                                q.text(),
                                                q.waiting(),
                                                q.lastDay(),
                                                "/meeting/question.xhtml?question=" + q.id()))
                        .toList()
                : List.of();
    }
}
