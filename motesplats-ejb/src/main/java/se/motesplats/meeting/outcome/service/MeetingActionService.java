package se.motesplats.meeting.outcome.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * What somebody is to do after a meeting: written down by those who prepare it, ended by its owner
 * or by them. Whoever has left the group ends what is theirs, and reads nothing else.
 */
@Stateless
@UseCase
public class MeetingActionService {

    @Inject private OutcomeDesk desk;
    @Inject private OutcomeRepository repository;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<ActionGiven> given;

    /**
     * Adds something to do, or changes it. Its owner gets a mail when the meeting is over; if it is
     * over already, at once.
     *
     * @return its id
     * @throws NotFound if it or the point is of another meeting, or the owner is not in the group
     */
    @AllowLoggedIn
    public long save(@Valid SaveAction command) {
        Meeting meeting = desk.toWrite(command.meetingId());
        ActionItem action =
                command.id() == null
                        ? new ActionItem(
                                meeting,
                                desk.itemOrNone(meeting, command.itemId()),
                                command.text().strip())
                        : of(meeting, command.id());
        if (command.id() != null) {
            action.requireVersion(command.version());
            action.say(command.text().strip());
        }
        action.giveTo(
                owner(meeting, action, command.ownerId()), OutcomeDesk.blank(command.ownerText()));
        action.due(command.dueDay());
        repository.add(action);
        if (meeting.getStatus() == MeetingStatus.HELD
                && action.getOwner().isPresent()
                && action.getToldAt().isEmpty()
                && action.getStatus() == ActionStatus.OPEN) {
            action.told(clock.instant());
            given.fire(new ActionGiven(meeting, List.of(action)));
        }
        return action.getId();
    }

    private ActionItem of(Meeting meeting, long id) {
        ActionItem action = repository.getAction(id);
        if (!action.getMeeting().equals(meeting)) {
            throw new NotFound();
        }
        return action;
    }

    /** Somebody who sits in the group on the day of the meeting or today; the owner may stay. */
    private @Nullable Person owner(Meeting meeting, ActionItem action, @Nullable Long personId) {
        if (personId == null) {
            return null;
        }
        long group = meeting.getGroup().getId();
        LocalDate today = rights.today();
        return Stream.concat(
                        action.getOwner().stream(),
                        groups.people(group).stream()
                                .filter(p -> p.isValidOn(meeting.getDay()) || p.isValidOn(today))
                                .map(AppointedRepresentative::getPerson))
                .filter(person -> person.getId() == personId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Takes away what nobody is to do; nobody is told. What has been given is dropped instead. */
    @AllowLoggedIn
    public void remove(long meetingId, long actionId) {
        ActionItem action = of(desk.toWrite(meetingId), actionId);
        if (action.getToldAt().isPresent()) {
            throw new RuleViolation("error.meeting.actionTold");
        }
        repository.remove(action);
    }

    /**
     * Says that it is done, or not to be done.
     *
     * @throws NotFound for those who neither own it nor sit in the group
     * @throws se.motesplats.shared.AccessDenied for members whose it is not
     * @throws RuleViolation if somebody has said so before
     */
    @AllowLoggedIn
    public void end(@Valid EndAction command) {
        ActionItem action = toEnd(command.id());
        if (command.status() == ActionStatus.OPEN) {
            throw new NotFound();
        }
        action.end(command.status(), OutcomeDesk.blank(command.words()), clock.instant());
    }

    /** It is to be done after all. */
    @AllowLoggedIn
    public void reopen(long actionId) {
        toEnd(actionId).reopen();
    }

    private ActionItem toEnd(long actionId) {
        ActionItem action = repository.lockAction(actionId);
        if (!isOwn(action)) {
            MeetingGroup group = action.getMeeting().getGroup();
            rights.requireSecretary(group);
        }
        return action;
    }

    private boolean isOwn(ActionItem action) {
        return action.getOwner()
                .map(Person::getId)
                .filter(id -> caller.findPersonId().filter(id::equals).isPresent())
                .isPresent();
    }
}
