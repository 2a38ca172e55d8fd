package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.RoomListItem;
import se.motesplats.event.service.RoomService;
import se.motesplats.event.service.SaveRoom;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.usecase.service.Caller;

/** The rooms of an event: one form that adds a room or changes the chosen one. */
@Named
@ViewScoped
public class EventRoomsView implements Serializable, StaleChoice {

    @Inject private EventService events;
    @Inject private RoomService rooms;
    @Inject private Caller caller;
    @Inject private Messages messages;

    private @Nullable Long id;
    private @Nullable Long roomId;
    private @Nullable EventDetails event;
    private List<RoomListItem> items = List.of();
    private int version;
    private @Nullable String name;
    private @Nullable Integer capacity;

    /** Loads the event of the address, its rooms and the room to change. */
    public void load() {
        event = events.get(eventId());
        items = rooms.list(eventId());
        if (roomId != null) {
            RoomListItem room =
                    items.stream()
                            .filter(r -> r.id() == roomId)
                            .findFirst()
                            .orElseThrow(NotFound::new);
            version = room.version();
            name = room.name();
            capacity = room.capacity();
        }
    }

    /** Adds or changes the room. */
    public String save() {
        rooms.save(
                new SaveRoom(
                        eventId(),
                        roomId,
                        version,
                        name == null ? "" : name,
                        capacity == null ? 0 : capacity));
        messages.success("event.rooms.saved", String.valueOf(name));
        return again();
    }

    /** Takes a room away. */
    public String remove(RoomListItem room) {
        rooms.remove(eventId(), room.id());
        messages.undoable(EventRoomUndo.of(eventId(), room), "event.rooms.removed", room.name());
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        version =
                rooms.list(eventId()).stream()
                        .filter(r -> roomId != null && r.id() == roomId)
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return "/event/rooms.xhtml?event=" + id + "&room=" + roomId + "&faces-redirect=true";
    }

    private String again() {
        return "/event/rooms.xhtml?event=" + id + "&faces-redirect=true";
    }

    public boolean isEditable() {
        return caller.may(Permission.EVENT_EDIT, Scope.event(eventId()));
    }

    public boolean isNew() {
        return roomId == null;
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

    public @Nullable Long getRoomId() {
        return roomId;
    }

    public void setRoomId(@Nullable Long roomId) {
        this.roomId = roomId;
    }

    public @Nullable EventDetails getEvent() {
        return event;
    }

    public List<RoomListItem> getItems() {
        return items;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable Integer capacity) {
        this.capacity = capacity;
    }
}
