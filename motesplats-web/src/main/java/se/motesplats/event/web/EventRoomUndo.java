package se.motesplats.event.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.event.service.RoomListItem;
import se.motesplats.event.service.RoomService;
import se.motesplats.event.service.SaveRoom;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;

/** A room that was taken away is there again, by its name and size. */
@ApplicationScoped
class EventRoomUndo implements UndoSource {

    private static final String KIND = "event.room";

    @Inject private RoomService rooms;

    static Messages.Undo of(long event, RoomListItem room) {
        return new Messages.Undo(
                KIND, List.of(String.valueOf(event), room.name(), String.valueOf(room.capacity())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        rooms.save(
                new SaveRoom(
                        Long.parseLong(data.get(0)),
                        null,
                        0,
                        data.get(1),
                        Integer.parseInt(data.get(2))));
    }
}
