package se.motesplats.programme.service;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.ProgrammeRelease;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.ReleaseChange;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.Session;
import se.motesplats.programme.Slot;
import se.motesplats.proposal.review.service.AcceptedProposal;
import se.motesplats.proposal.review.service.AcceptedProposals;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/**
 * What there is to do with a programme: give what was accepted a time, look at what collides,
 * release what has changed. Whatever the number of events, the same few statements.
 */
@ApplicationScoped
class ProgrammeTodos implements TodoSource {

    /** The nearest ones; further ones say it on their own pages. */
    private static final int MOST = 40;

    @Inject private PlannedRepository repository;
    @Inject private AcceptedProposals acceptedProposals;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        boolean all = caller.grants().allowEverywhere(Permission.PROGRAMME_EDIT);
        Set<Long> own = caller.grants().eventIds(Permission.PROGRAMME_EDIT);
        return all || !own.isEmpty() ? at(all ? null : own) : List.of();
    }

    @Override
    @Transactional
    public List<TodoItem> todosOf(Caller caller, long eventId) {
        return caller.may(Permission.PROGRAMME_EDIT, Scope.event(eventId))
                ? at(Set.of(eventId))
                : List.of();
    }

    private List<TodoItem> at(@Nullable Set<Long> ids) {
        Instant now = clock.instant();
        List<PlannedRepository.Planned> events =
                repository.planned(ids, SwedishTime.dayOf(now), MOST);
        if (events.isEmpty()) {
            return List.of();
        }
        Read read = new Read(events.stream().map(PlannedRepository.Planned::eventId).toList());
        List<TodoItem> items = new ArrayList<>();
        events.forEach(event -> about(event, read, now, items));
        return items;
    }

    /** Everything that is planned at these events. */
    private final class Read {

        private final Map<Long, List<Slot>> days;
        private final Map<Long, List<Session>> sessions;
        private final Map<Long, List<AcceptedProposal>> accepted;
        private final Map<Long, List<ReleasedSession>> released;

        Read(Collection<Long> ids) {
            days =
                    repository.days(ids).stream()
                            .collect(
                                    groupingBy(
                                            PlannedRepository.Day::eventId,
                                            Collectors.mapping(
                                                    PlannedRepository.Day::hours,
                                                    Collectors.toList())));
            sessions = repository.sessions(ids).stream().collect(groupingBy(Session::getEventId));
            accepted = acceptedProposals.of(ids);
            released =
                    repository.latest(ids).stream()
                            .collect(
                                    groupingBy(
                                            PlannedRepository.Latest::eventId,
                                            Collectors.mapping(
                                                    PlannedRepository.Latest::session,
                                                    Collectors.toList())));
        }
    }

    private static void about(
            PlannedRepository.Planned event, Read read, Instant now, List<TodoItem> items) {
        long id = event.eventId();
        List<Session> sessions = read.sessions.getOrDefault(id, List.of());
        Map<Long, AcceptedProposal> accepted = new HashMap<>();
        read.accepted.getOrDefault(id, List.of()).forEach(p -> accepted.put(p.id(), p));
        Set<Long> placed =
                sessions.stream()
                        .filter(session -> session.getSlot().isPresent())
                        .flatMap(session -> session.getProposalId().stream())
                        .collect(Collectors.toSet());
        long waiting = accepted.keySet().stream().filter(p -> !placed.contains(p)).count();
        if (waiting > 0) {
            items.add(todo(event, "todo.programme.place", waiting, "edit"));
        }
        int warnings =
                ProgrammeWarning.in(
                                sessions.stream()
                                        .map(s -> ProgrammeWords.entry(s, accepted))
                                        .toList(),
                                read.days.getOrDefault(id, List.of()))
                        .size();
        if (warnings > 0) {
            items.add(todo(event, "todo.programme.check", warnings, "edit"));
        }
        long timed = sessions.stream().filter(s -> s.getSlot().isPresent()).count();
        List<ReleasedSession> older = read.released.get(id);
        if (older != null) {
            ProgrammeRelease unsaved = new ProgrammeRelease(id, 0, "", now, null);
            List<ReleasedSession> newer =
                    sessions.stream()
                            .flatMap(
                                    s -> ProgrammeWords.frozen(unsaved, s, accepted, null).stream())
                            .toList();
            int changes = ReleaseChange.between(older, newer).size();
            if (changes > 0) {
                items.add(todo(event, "todo.programme.release", changes, "release"));
            }
        } else if (waiting == 0 && warnings == 0 && timed > 0) {
            items.add(todo(event, "todo.programme.publish", timed, "release"));
        }
    }

    private static TodoItem todo(
            PlannedRepository.Planned event, String key, long number, String page) {
        return TodoItem.of(
                event.eventId(),
                event.title(),
                key,
                List.of(number),
                "/programme/" + page + ".xhtml?event=" + event.eventId(),
                null);
    }
}
