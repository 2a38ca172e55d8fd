package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Room;
import se.motesplats.event.service.EventChanged;
import se.motesplats.event.service.EventMoved;
import se.motesplats.event.service.EventNews;
import se.motesplats.event.service.RoomRemoved;
import se.motesplats.programme.Programme;
import se.motesplats.programme.ProgrammeRelease;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.Session;
import se.motesplats.programme.Slot;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Keeps the programme in step with its event. Releases stay as they are: what the public sees
 * follows by a new one, that says the same of other days, or names no room of a house to which
 * nobody comes.
 */
@ApplicationScoped
class ProgrammeFollowsEvent {

    @Inject private ProgrammeRepository repository;
    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<ProgrammeFollowed> followed;

    /**
     * The first day's sessions go to the new first day, and so on. Those of a day that the event no
     * longer has stay where they are, and a warning tells of them.
     */
    void moved(@Observes EventMoved move) {
        List<Session> sessions = repository.sessions(move.eventId());
        List<LocalDate> oldDays =
                days(
                        move.oldDays(),
                        sessions.stream().flatMap(s -> s.getSlot().stream()).map(Slot::day));
        for (Session session : sessions) {
            Slot slot = session.getSlot().orElse(null);
            Slot moved = slot == null ? null : moved(slot, oldDays, move.newDays());
            if (moved != null) {
                session.place(moved, session.getRoom().orElse((Room) null));
            }
        }
    }

    /** An event that had no days for a while is planned as for those that it had before. */
    private static List<LocalDate> days(List<LocalDate> ofEvent, Stream<LocalDate> ofSessions) {
        return ofEvent.isEmpty() ? ofSessions.distinct().sorted().toList() : ofEvent;
    }

    private static @Nullable Slot moved(Slot slot, List<LocalDate> from, List<LocalDate> to) {
        int day = from.indexOf(slot.day());
        return day < 0 || day >= to.size()
                ? null
                : new Slot(to.get(day), slot.startsAt(), slot.endsAt());
    }

    /** What the public sees follows; not while there is no day for it to be on. */
    void changed(@Observes EventChanged changed) {
        EventNews change = changed.change();
        boolean noRooms = change.modeChanged() && change.after().mode() == AttendanceMode.ONLINE;
        boolean moves = change.daysChanged() && !change.after().dates().isEmpty();
        if (noRooms || moves) {
            repository
                    .findProgramme(change.eventId())
                    .ifPresent(programme -> follow(programme, change, noRooms));
        }
    }

    private void follow(Programme programme, EventNews change, boolean noRooms) {
        ProgrammeRelease shown = programme.getPublished().orElse(null);
        if (shown == null) {
            return;
        }
        List<ReleasedSession> sessions = repository.released(shown.getId());
        List<LocalDate> oldDays =
                days(change.before().dates(), sessions.stream().map(s -> s.getSlot().day()));
        List<ProgrammeRelease> all = repository.releases(change.eventId());
        Map<Long, Integer> sequences = sequences(all);
        ProgrammeRelease next =
                new ProgrammeRelease(
                        change.eventId(),
                        all.get(0).getNumber() + 1,
                        shown.getName(),
                        clock.instant(),
                        caller.findPersonId()
                                .map(id -> em.getReference(Person.class, id))
                                .orElse(null));
        for (ReleasedSession session : sessions) {
            Slot slot =
                    change.daysChanged()
                            ? moved(session.getSlot(), oldDays, change.after().dates())
                            : session.getSlot();
            if (slot != null) {
                session.freezeAgain(
                        next,
                        slot,
                        noRooms ? null : session.getRoom().orElse(null),
                        sequences.getOrDefault(session.getSessionId(), 0) + 1);
            }
        }
        repository.add(next);
        repository.flush();
        programme.publish(next, next.getReleasedAt());
        repository.flush();
        followed.fire(new ProgrammeFollowed(change.eventId(), next.getId(), shown.getId()));
    }

    /** The highest that each session has had in any release. */
    private Map<Long, Integer> sequences(List<ProgrammeRelease> releases) {
        Map<Long, Integer> highest = new HashMap<>();
        releases.stream()
                .flatMap(release -> repository.released(release.getId()).stream())
                .forEach(s -> highest.merge(s.getSessionId(), s.getSequence(), Math::max));
        return highest;
    }

    /** What was planned in a room that goes has no room then. */
    void roomRemoved(@Observes RoomRemoved removed) {
        repository.sessionsIn(removed.roomId()).forEach(Session::leaveRoom);
        repository.flush();
    }
}
