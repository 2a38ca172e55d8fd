package se.motesplats.meeting.question.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionLink;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Questions to organisations of a group: the secretary asks, and whoever looks after one ends it.
 */
@Stateless
@UseCase
public class QuestionService {

    @Inject private QuestionRepository repository;
    @Inject private QuestionReader reader;
    @Inject private QuestionDesk desk;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<QuestionAsked> asked;

    /**
     * What a form to ask from a meeting begins with.
     *
     * @param itemId point that the question comes from; null for none
     */
    @AllowLoggedIn
    @ReadOnly
    public QuestionAsking toAsk(long meetingId, @Nullable Long itemId) {
        Meeting meeting = groups.getMeeting(meetingId);
        MeetingGroup group = meeting.getGroup();
        rights.requireSecretary(group);
        AgendaItem item = item(meeting, itemId);
        List<GroupOrganisation> organisations = takingPart(group);
        List<AppointedRepresentative> written = desk.writtenTo(organisations);
        return new QuestionAsking(
                meetingId,
                group.getId(),
                group.getName(),
                meeting.getDay(),
                item == null ? null : item.getTitle(),
                item == null ? null : item.getText().orElse(null),
                organisations.stream().map(o -> asked(o, written)).toList(),
                reader.people(group),
                suggestedOwner(group));
    }

    private static QuestionAsking.Asked asked(
            GroupOrganisation organisation, List<AppointedRepresentative> written) {
        List<AppointedRepresentative> own =
                written.stream()
                        .filter(w -> QuestionDesk.organisation(w).equals(organisation))
                        .toList();
        List<String> names = own.stream().flatMap(w -> w.getNameForOthers().stream()).toList();
        return new QuestionAsking.Asked(
                organisation.getId(), organisation.getName(), names, own.size() - names.size());
    }

    /** The caller if in the group, else its first secretary. */
    private @Nullable Long suggestedOwner(MeetingGroup group) {
        Long me = caller.findPersonId().orElse(null);
        Long secretary = null;
        for (AppointedRepresentative place : groups.people(group.getId(), rights.today())) {
            if (place.getNameForOthers().isPresent()) {
                Long person = place.getPerson().getId();
                if (person.equals(me)) {
                    return me;
                }
                secretary =
                        secretary == null && place.getRole() == GroupRole.SECRETARY
                                ? person
                                : secretary;
            }
        }
        return secretary;
    }

    private List<GroupOrganisation> takingPart(MeetingGroup group) {
        return groups.organisations(group.getId()).stream()
                .filter(o -> o.isValidOn(rights.today()))
                .toList();
    }

    private @Nullable AgendaItem item(Meeting meeting, @Nullable Long itemId) {
        return itemId == null
                ? null
                : repository
                        .item(itemId)
                        .filter(i -> i.getMeeting().equals(meeting))
                        .orElseThrow(NotFound::new);
    }

    /**
     * Asks: each representative of the organisations gets one mail with a link to answer by. The
     * organisation that raises the question is not asked itself.
     *
     * @return id of the question
     * @throws NotFound for a point of another meeting, an organisation that takes no part in the
     *     group today, or an owner who does not sit in it
     * @throws RuleViolation if nobody is asked, the last day is over, or the meeting is cancelled
     */
    @AllowLoggedIn
    @TakesProblems
    public long ask(@Valid AskQuestion command) {
        MeetingGroup group = groups.lock(groups.getMeeting(command.meetingId()).getGroup().getId());
        rights.requireSecretary(group);
        Meeting meeting = groups.getMeeting(command.meetingId());
        AgendaItem item = item(meeting, command.itemId());
        List<GroupOrganisation> all = takingPart(group);
        GroupOrganisation raisedBy =
                command.raisedById() == null ? null : among(all, command.raisedById());
        List<GroupOrganisation> chosen = new ArrayList<>();
        for (long id : command.organisationIds().stream().distinct().toList()) {
            GroupOrganisation organisation = among(all, id);
            if (!organisation.equals(raisedBy)) {
                chosen.add(organisation);
            }
        }
        problems.ask(() -> requireTakesPlace(meeting), "text");
        problems.ask(() -> OpenQuestion.requireSomebody(chosen), "organisationIds");
        problems.ask(
                () -> OpenQuestion.requireComing(command.lastDay(), rights.today()), "lastDay");
        problems.refuse();
        OpenQuestion question =
                new OpenQuestion(
                        meeting,
                        item,
                        raisedBy,
                        command.text().strip(),
                        command.lastDay(),
                        ofGroup(group, command.ownerId()),
                        chosen,
                        clock.instant());
        repository.add(question);
        repository.flush();
        asked.fire(new QuestionAsked(desk.post(question, chosen)));
        return question.getId();
    }

    private static void requireTakesPlace(Meeting meeting) {
        if (meeting.getStatus() == MeetingStatus.CANCELLED) {
            throw new RuleViolation("error.meeting.notOpen", meeting.getStatus());
        }
    }

    private static GroupOrganisation among(List<GroupOrganisation> all, long id) {
        return all.stream().filter(o -> o.getId() == id).findFirst().orElseThrow(NotFound::new);
    }

    private Person ofGroup(MeetingGroup group, long personId) {
        if (rights.rolesOf(group, personId).isEmpty()) {
            throw new NotFound();
        }
        return repository.person(personId);
    }

    /**
     * One question with its answers, for members of the group.
     *
     * @throws NotFound for all others, guests of the meeting too
     */
    @AllowLoggedIn
    @ReadOnly
    public QuestionDetails get(long questionId) {
        OpenQuestion question = repository.get(questionId);
        rights.requireMember(question.getGroup());
        return reader.forMember(question);
    }

    /**
     * Whoever looks after it is content with the answers that are there; more may come.
     *
     * @throws RuleViolation if it is not open
     */
    @AllowLoggedIn
    public void beContent(long questionId) {
        toManage(questionId).beContent();
    }

    /**
     * It is over; its answers stay as they are, and its links open nothing any more.
     *
     * @throws RuleViolation if it was closed before
     */
    @AllowLoggedIn
    public void close(long questionId, @NotBlank @Size(max = Lengths.REASON) String reason) {
        toManage(questionId).close(reason.strip());
        repository.links(questionId).forEach(QuestionLink::revoke);
    }

    /**
     * Somebody else of the group looks after it.
     *
     * @throws NotFound if the person does not sit in the group today
     * @throws RuleViolation if it is closed
     */
    @AllowLoggedIn
    public void hand(long questionId, long ownerId) {
        OpenQuestion question = toManage(questionId);
        question.handTo(ofGroup(question.getGroup(), ownerId));
    }

    /**
     * Ends the link that somebody got; a reminder brings a new one only to those who still speak
     * for an organisation that has not answered.
     *
     * @throws NotFound if the person got none
     */
    @AllowLoggedIn
    public void revokeLink(long questionId, long personId) {
        toManage(questionId);
        repository.links(questionId).stream()
                .filter(link -> link.getPerson().getId() == personId)
                .findFirst()
                .orElseThrow(NotFound::new)
                .revoke();
    }

    private OpenQuestion toManage(long questionId) {
        OpenQuestion question = repository.get(questionId);
        rights.requireMember(question.getGroup());
        if (!reader.isManaged(question)) {
            throw new AccessDenied();
        }
        if (rights.isSecretary(question.getGroup())) {
            // Notes on whose behalf a deputy acts.
            rights.requireSecretary(question.getGroup());
        }
        return repository.lock(questionId);
    }
}
