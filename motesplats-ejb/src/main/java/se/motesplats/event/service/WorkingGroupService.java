package se.motesplats.event.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.account.Portrait;
import se.motesplats.account.RoleAssignment;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Role;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Who plans an event: representatives of the municipalities. */
@Stateless
@UseCase
public class WorkingGroupService {

    @Inject private WorkingGroup group;
    @Inject private EventRepository repository;
    @Inject private Caller caller;
    @PersistenceContext private EntityManager em;

    @Allow(Permission.EVENT_VIEW_INTERNAL)
    @ReadOnly
    public List<GroupMember> list(long eventId) {
        caller.require(Permission.EVENT_VIEW_INTERNAL, Scope.event(eventId));
        return group.assignments(eventId).stream().map(WorkingGroupService::member).toList();
    }

    private static GroupMember member(RoleAssignment place) {
        Person person = place.getPerson();
        if (person.isProtectedIdentity()) {
            return new GroupMember(place.getId(), null, null, null, null, false, null);
        }
        return new GroupMember(
                place.getId(),
                person.getName(),
                person.getOrganisation().map(Organisation::getName).orElse(null),
                person.getEmail(),
                person.getPortrait().map(Portrait::picture).orElse(null),
                place.getOnBehalfOf().isPresent(),
                place.getOnBehalfOf().flatMap(Person::getNameForOthers).orElse(null));
    }

    /**
     * Gives a person a place in the working group.
     *
     * @throws RuleViolation if the person has one
     */
    @Allow(Permission.EVENT_EDIT)
    public void add(long eventId, long personId) {
        caller.require(Permission.EVENT_EDIT, Scope.event(eventId));
        // The event's lock orders those who add members, so that nobody gets two places.
        repository.lockEvent(eventId);
        Person person = em.find(Person.class, personId);
        if (person == null) {
            throw new NotFound();
        }
        if (!group.add(eventId, person)) {
            throw person.isProtectedIdentity()
                    ? new RuleViolation("error.event.alreadyInGroupProtected")
                    : new RuleViolation("error.event.alreadyInGroup", person.getName());
        }
    }

    /** Ends a place in the working group, from today on; the role stays in the records. */
    @Allow(Permission.EVENT_EDIT)
    public void remove(long eventId, long assignmentId) {
        caller.require(Permission.EVENT_EDIT, Scope.event(eventId));
        place(eventId, assignmentId).endOn(group.today().minusDays(1));
    }

    /**
     * Gives the person of a place that was ended a place again, as adding does. A deputy's place is
     * its principal's to give.
     *
     * @throws RuleViolation if the person has one
     */
    @Allow(Permission.EVENT_EDIT)
    public void putBack(long eventId, long assignmentId) {
        caller.require(Permission.EVENT_EDIT, Scope.event(eventId));
        RoleAssignment ended = place(eventId, assignmentId);
        if (ended.getOnBehalfOf().isPresent()) {
            throw new NotFound();
        }
        add(eventId, ended.getPerson().getId());
    }

    private RoleAssignment place(long eventId, long assignmentId) {
        RoleAssignment assignment = em.find(RoleAssignment.class, assignmentId);
        if (assignment == null
                || assignment.getRole() != Role.WORKING_GROUP_MEMBER
                || !assignment.getEventId().equals(java.util.Optional.of(eventId))) {
            throw new NotFound();
        }
        return assignment;
    }
}
