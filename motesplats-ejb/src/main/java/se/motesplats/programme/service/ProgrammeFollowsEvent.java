package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.event.Room;
import se.motesplats.event.service.EventMoved;
import se.motesplats.event.service.RoomRemoved;
import se.motesplats.programme.Session;
import se.motesplats.programme.Slot;

/** Keeps the working schedule in step with its event. */
@ApplicationScoped
class ProgrammeFollowsEvent {

    @Inject private ProgrammeRepository repository;

    /**
     * The first day's sessions go to the new first day, and so on. Those of a day that the event no
     * longer has stay where they are, and a warning tells of them.
     */
    void moved(@Observes EventMoved move) {
        List<LocalDate> oldDays = move.oldDays();
        for (Session session : repository.sessions(move.eventId())) {
            Slot slot = session.getSlot().orElse(null);
            int day = slot == null ? -1 : oldDays.indexOf(slot.day());
            if (slot != null && day >= 0 && day < move.newDays().size()) {
                session.place(
                        new Slot(move.newDays().get(day), slot.startsAt(), slot.endsAt()),
                        session.getRoom().orElse((Room) null));
            }
        }
    }

    /** What was planned in a room that goes has no room then. */
    void roomRemoved(@Observes RoomRemoved removed) {
        repository.sessionsIn(removed.roomId()).forEach(Session::leaveRoom);
        repository.flush();
    }
}
