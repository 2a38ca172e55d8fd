package se.motesplats.meeting.question.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Questions across meetings and groups, for those who read the groups today. */
@Stateless
@UseCase
public class QuestionListService {

    @Inject private QuestionRepository repository;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;

    @AllowLoggedIn
    @ReadOnly
    public List<QuestionListItem> list(@NotNull QuestionFilter filter, int first, int max) {
        return repository.list(
                rights.reading(), filter, caller.personId(), rights.today(), first, max);
    }

    @AllowLoggedIn
    @ReadOnly
    public int count(@NotNull QuestionFilter filter) {
        return repository.count(rights.reading(), filter, caller.personId(), rights.today());
    }

    /** The groups to choose from: those that the caller reads and that have not ended. */
    @AllowLoggedIn
    @ReadOnly
    public List<QuestionChoice> groups() {
        return groups.within(rights.reading()).stream()
                .map((MeetingGroup g) -> new QuestionChoice(g.getId(), g.getName()))
                .toList();
    }

    /**
     * The questions of a meeting, for members of its group.
     *
     * @throws NotFound for all others, guests of the meeting too
     */
    @AllowLoggedIn
    @ReadOnly
    public QuestionsOfMeeting ofMeeting(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireMember(meeting.getGroup());
        return new QuestionsOfMeeting(
                repository.raisedAt(meetingId),
                repository.isNext(meeting, rights.today())
                        ? repository.openBefore(meeting)
                        : List.of(),
                rights.isSecretary(meeting.getGroup()));
    }
}
