package se.motesplats.event.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.event.Room;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** The rooms of an event's venue. */
@Stateless
@UseCase
public class RoomService {

    @Inject private EventRepository repository;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private jakarta.enterprise.event.Event<RoomRemoved> removed;

    @Allow(Permission.EVENT_VIEW_INTERNAL)
    @ReadOnly
    public List<RoomListItem> list(long eventId) {
        caller.require(Permission.EVENT_VIEW_INTERNAL, Scope.event(eventId));
        return repository.rooms(eventId).stream()
                .map(r -> new RoomListItem(r.getId(), r.getVersion(), r.getName(), r.getCapacity()))
                .toList();
    }

    /**
     * Adds or changes a room.
     *
     * @throws RuleViolation if the event has a room of that name
     */
    @Allow(Permission.EVENT_EDIT)
    @TakesProblems
    public void save(@Valid SaveRoom command) {
        caller.require(Permission.EVENT_EDIT, Scope.event(command.eventId()));
        // The event's lock orders those who add rooms, so that the name can be checked.
        Event event = repository.lockEvent(command.eventId());
        String name = command.name().strip();
        problems.ask(() -> requireFree(command, name), "name");
        problems.refuse();
        if (command.id() == null) {
            repository.add(new Room(event, name, command.capacity()));
            return;
        }
        Room room = room(command.eventId(), command.id());
        room.requireVersion(command.version());
        room.change(name, command.capacity());
    }

    private void requireFree(SaveRoom command, String name) {
        repository.rooms(command.eventId()).stream()
                .filter(r -> r.getName().equalsIgnoreCase(name))
                .filter(r -> command.id() == null || r.getId() != command.id())
                .findAny()
                .ifPresent(
                        taken -> {
                            throw new RuleViolation("error.event.roomTaken", taken.getName());
                        });
    }

    /** Takes a room away; what was planned in it has no room then. */
    @Allow(Permission.EVENT_EDIT)
    public void remove(long eventId, long roomId) {
        caller.require(Permission.EVENT_EDIT, Scope.event(eventId));
        Room room = room(eventId, roomId);
        removed.fire(new RoomRemoved(eventId, roomId));
        repository.remove(room);
    }

    private Room room(long eventId, long roomId) {
        Room room = repository.getRoom(roomId);
        if (room.getEvent().getId() != eventId) {
            throw new NotFound();
        }
        return room;
    }
}
