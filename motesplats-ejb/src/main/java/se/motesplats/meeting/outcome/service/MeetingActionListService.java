package se.motesplats.meeting.outcome.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What is to be done after meetings: the caller's own, and that of the caller's groups. */
@Stateless
@UseCase
public class MeetingActionListService {

    @Inject private ActionListRepository repository;
    @Inject private OutcomeRepository outcomes;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;

    /** One page of the list. */
    @AllowLoggedIn
    @ReadOnly
    public List<ActionListItem> list(ActionFilter filter, int first, int max) {
        Set<Long> readable = repository.groups(rights.reading());
        Set<Long> editable = repository.groups(rights.editing());
        return repository.list(rights.reading(), filter, caller.personId(), first, max).stream()
                .map(
                        a -> {
                            long group = a.getMeeting().getGroup().getId();
                            return item(a, readable.contains(group), editable.contains(group));
                        })
                .toList();
    }

    /** How many the whole list has. */
    @AllowLoggedIn
    @ReadOnly
    public int count(ActionFilter filter) {
        return repository.count(rights.reading(), filter, caller.personId());
    }

    /** Groups to choose from: those that the caller reads and that have not ended. */
    @AllowLoggedIn
    @ReadOnly
    public List<ActionGroup> groups() {
        return groups.within(rights.reading()).stream()
                .map(g -> new ActionGroup(g.getId(), g.getName()))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound for those who neither own it nor read the group
     */
    @AllowLoggedIn
    @ReadOnly
    public ActionListItem get(long actionId) {
        ActionItem action = outcomes.getAction(actionId);
        Meeting meeting = action.getMeeting();
        boolean readable = rights.isMember(meeting.getGroup());
        if ((!readable && !isOwn(action)) || meeting.getStatus() == MeetingStatus.CANCELLED) {
            throw new NotFound();
        }
        return item(action, readable, rights.isSecretary(meeting.getGroup()));
    }

    private ActionListItem item(ActionItem action, boolean readable, boolean editable) {
        Meeting meeting = action.getMeeting();
        ActionRow row = ActionRow.of(action, rights.today());
        boolean own = isOwn(action);
        return new ActionListItem(
                action.getId(),
                action.getText(),
                meeting.getGroup().getId(),
                meeting.getGroup().getName(),
                meeting.getId(),
                meeting.getDay(),
                row.owner(),
                row.isNameless(),
                own,
                row.dueDay(),
                row.status(),
                row.words(),
                row.overdue() && row.status() == ActionStatus.OPEN,
                readable,
                own || editable);
    }

    private boolean isOwn(ActionItem action) {
        return action.getOwner()
                .map(Person::getId)
                .filter(id -> id == caller.personId())
                .isPresent();
    }
}
