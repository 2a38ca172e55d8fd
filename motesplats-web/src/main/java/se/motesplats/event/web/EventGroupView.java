package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.GroupMember;
import se.motesplats.event.service.WorkingGroupService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.usecase.service.Caller;

/** The working group of an event. */
@Named
@ViewScoped
public class EventGroupView implements Serializable {

    @Inject private EventService events;
    @Inject private WorkingGroupService group;
    @Inject private PersonService people;
    @Inject private Caller caller;
    @Inject private Messages messages;

    private @Nullable Long id;
    private @Nullable EventDetails event;
    private List<GroupMember> members = List.of();
    private @Nullable PersonChoice person;

    /** Loads the event of the address and its members. */
    public void load() {
        event = events.get(eventId());
        members = group.list(eventId());
    }

    /** Adds the chosen person. */
    public String add() {
        PersonChoice chosen = person;
        if (chosen == null) {
            throw new InvalidInput("person", "{event.group.person.missing}");
        }
        group.add(eventId(), chosen.id());
        messages.success("event.group.added", chosen.name());
        return again();
    }

    /** Ends a member's place. */
    public String remove(GroupMember member) {
        group.remove(eventId(), member.assignmentId());
        String name = String.valueOf(member.name());
        if (member.deputy()) {
            messages.success("event.group.removed", name);
        } else {
            messages.undoable(EventGroupUndo.of(eventId(), member), "event.group.removed", name);
        }
        return again();
    }

    public List<PersonChoice> findPeople(String typed) {
        return PeopleChoices.find(people, typed);
    }

    public boolean isEditable() {
        return caller.may(Permission.EVENT_EDIT, Scope.event(eventId()));
    }

    private String again() {
        return "/event/group.xhtml?event=" + id + "&faces-redirect=true";
    }

    private long eventId() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable EventDetails getEvent() {
        return event;
    }

    public List<GroupMember> getMembers() {
        return members;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }
}
