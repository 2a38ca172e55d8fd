package se.motesplats.programme.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.programme.Programme;
import se.motesplats.programme.ProgrammeRelease;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.Session;
import se.motesplats.programme.Slot;
import se.motesplats.proposal.review.service.AcceptedProposal;
import se.motesplats.proposal.review.service.AcceptedProposals;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** The programme: a working schedule that only warns, and releases of it that stay as they are. */
@Stateless
@UseCase
public class ProgrammeService {

    @Inject private ProgrammeRepository repository;
    @Inject private AcceptedProposals acceptedProposals;
    @Inject private Instance<SessionInterest> interests;
    @PersistenceContext private EntityManager em;
    @Inject private PresenterFaces faces;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<ProgrammePublished> published;

    /** The working schedule with its warnings. */
    @Allow({Permission.PROGRAMME_EDIT, Permission.EVENT_VIEW_INTERNAL})
    @ReadOnly
    public WorkingProgramme get(long eventId) {
        caller.require(Permission.EVENT_VIEW_INTERNAL, Scope.event(eventId));
        return working(eventId);
    }

    /** The same for those who release it. */
    @Allow(Permission.PROGRAMME_EDIT)
    @ReadOnly
    public WorkingProgramme getToRelease(long eventId) {
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(eventId));
        return working(eventId);
    }

    private WorkingProgramme working(long eventId) {
        Event event = repository.getEvent(eventId);
        Map<Long, AcceptedProposal> accepted = accepted(eventId);
        List<Session> sessions = repository.sessions(eventId);
        List<Slot> days = ProgrammeWords.days(event);
        Set<Long> planned =
                sessions.stream()
                        .flatMap(s -> s.getProposalId().stream())
                        .collect(Collectors.toSet());
        List<ProgrammeRelease> releases = repository.releases(eventId);
        Long shown =
                repository
                        .findProgramme(eventId)
                        .flatMap(Programme::getPublished)
                        .map(ProgrammeRelease::getId)
                        .orElse(null);
        return new WorkingProgramme(
                event.getTitle(),
                event.getStatus(),
                days,
                repository.rooms(eventId).stream().map(ProgrammeWords::place).toList(),
                sessions.stream().map(s -> ProgrammeWords.row(s, accepted)).toList(),
                accepted.values().stream()
                        .filter(p -> !planned.contains(p.id()))
                        .map(ProgrammeWords::unplanned)
                        .toList(),
                ProgrammeWarning.in(
                        sessions.stream().map(s -> ProgrammeWords.entry(s, accepted)).toList(),
                        days),
                releases.stream().map(r -> ProgrammeWords.release(r, shown)).toList(),
                ProgrammeWords.changes(
                        latest(releases),
                        freeze(draft(eventId, 0, ""), sessions, accepted, List.of()),
                        choices(eventId)));
    }

    /** Adds or changes a session; conflicts are warned of by {@link #get}, never refused. */
    @Allow(Permission.PROGRAMME_EDIT)
    @TakesProblems
    public long save(@Valid SaveSession command) {
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(command.eventId()));
        repository.lockEvent(command.eventId());
        Slot slot = command.slot();
        if (slot != null) {
            problems.ask(
                    () -> SwedishTime.requireExists(slot.day().atTime(slot.startsAt())),
                    "startsAt",
                    "day");
            problems.ask(
                    () -> SwedishTime.requireExists(slot.day().atTime(slot.endsAt())),
                    "endsAt",
                    "day");
        }
        problems.refuse();
        Session session;
        if (command.id() == null) {
            session = start(command);
        } else {
            session = repository.getSession(command.eventId(), command.id());
            session.requireVersion(command.version());
        }
        session.describe(
                command.kind(),
                command.title().strip(),
                ownWords(command.presenters()),
                ownWords(command.text()),
                command.expected());
        session.place(
                command.slot(),
                command.roomId() == null
                        ? null
                        : repository.getRoom(command.eventId(), command.roomId()));
        repository.flush();
        return session.getId();
    }

    private static @Nullable String ownWords(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private Session start(SaveSession command) {
        Long proposal = command.proposalId();
        if (proposal != null) {
            if (!accepted(command.eventId()).containsKey(proposal)) {
                throw new NotFound();
            }
            // Somebody else was faster: then the schedule that was seen is an old one.
            if (repository.sessions(command.eventId()).stream()
                    .anyMatch(s -> s.getProposalId().equals(Optional.of(proposal)))) {
                throw new RuleViolation("error.programme.alreadyPlanned", command.title());
            }
        }
        Session session =
                new Session(command.eventId(), proposal, command.kind(), command.title().strip());
        repository.add(session);
        return session;
    }

    /** Takes a session off the working schedule; releases keep what they say. */
    @Allow(Permission.PROGRAMME_EDIT)
    public void remove(long eventId, long sessionId, int version) {
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(eventId));
        repository.lockEvent(eventId);
        Session session = repository.getSession(eventId, sessionId);
        session.requireVersion(version);
        repository.remove(session);
    }

    /**
     * Freezes the sessions that have a time, and shows them to the public if that is wanted.
     *
     * @return the release's id
     * @throws StaleData if somebody else has released since the preview
     * @throws RuleViolation if no session has a time
     */
    @Allow(Permission.PROGRAMME_EDIT)
    public long release(@Valid ReleaseProgramme command) {
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(command.eventId()));
        repository.lockEvent(command.eventId());
        List<ProgrammeRelease> earlier = repository.releases(command.eventId());
        int number = earlier.isEmpty() ? 1 : earlier.get(0).getNumber() + 1;
        if (number != command.seenNumber()) {
            throw new StaleData();
        }
        ProgrammeRelease release = draft(command.eventId(), number, command.name().strip());
        List<ReleasedSession> frozen =
                freeze(
                        release,
                        repository.sessions(command.eventId()),
                        accepted(command.eventId()),
                        earlier);
        if (frozen.isEmpty()) {
            throw new RuleViolation("error.programme.nothingToRelease");
        }
        repository.add(release);
        repository.flush();
        if (command.publish()) {
            show(release);
        }
        return release.getId();
    }

    /** Shows a release to the public; also an earlier one again. */
    @Allow(Permission.PROGRAMME_EDIT)
    public void publish(long eventId, long releaseId) {
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(eventId));
        repository.lockEvent(eventId);
        show(repository.getRelease(eventId, releaseId));
    }

    private void show(ProgrammeRelease release) {
        long eventId = release.getEventId();
        Programme programme =
                repository
                        .findProgramme(eventId)
                        .orElseGet(
                                () -> {
                                    Programme first = new Programme(eventId);
                                    repository.add(first);
                                    return first;
                                });
        Long before = programme.getPublished().map(ProgrammeRelease::getId).orElse(null);
        if (before != null && before == release.getId()) {
            return;
        }
        programme.publish(release, clock.instant());
        repository.flush();
        published.fire(new ProgrammePublished(eventId, release.getId(), before));
    }

    /**
     * The programme that the public sees.
     *
     * @throws NotFound if none is published, or the event is not and the caller may not know of it
     */
    @AllowEveryone
    @ReadOnly
    public PublicProgramme getPublished(long eventId) {
        PublicProgramme.Head head =
                repository
                        .findPublished(eventId)
                        .filter(
                                h ->
                                        h.eventPublished()
                                                || caller.may(
                                                        Permission.EVENT_VIEW_INTERNAL,
                                                        Scope.event(eventId)))
                        .orElseThrow(NotFound::new);
        return new PublicProgramme(head, repository.items(head.releaseId()));
    }

    /**
     * Pictures of those who present in it, by the ids of sessions; none for strangers.
     *
     * @throws NotFound as {@link #getPublished}
     */
    @AllowEveryone
    @ReadOnly
    public Map<Long, List<PublicProgramme.Face>> faces(long eventId) {
        return caller.isAnonymous() ? Map.of() : faces.of(getPublished(eventId).head().releaseId());
    }

    /** Whether the public can see a programme of the event. */
    @AllowEveryone
    @ReadOnly
    public boolean isPublished(long eventId) {
        return repository.findPublished(eventId).isPresent();
    }

    private Map<Long, Long> choices(long eventId) {
        Map<Long, Long> choices = new HashMap<>();
        interests.forEach(
                i ->
                        i.choicesBySession(eventId)
                                .forEach((id, n) -> choices.merge(id, n, Long::sum)));
        return choices;
    }

    private ProgrammeRelease draft(long eventId, int number, String name) {
        return new ProgrammeRelease(
                eventId,
                number,
                name,
                clock.instant(),
                caller.findPersonId().map(id -> em.getReference(Person.class, id)).orElse(null));
    }

    private List<ReleasedSession> latest(List<ProgrammeRelease> releases) {
        return releases.isEmpty() ? List.of() : repository.released(releases.get(0).getId());
    }

    /** Copies what has a time into the release; calendar sequences go on from all earlier ones. */
    private List<ReleasedSession> freeze(
            ProgrammeRelease release,
            List<Session> sessions,
            Map<Long, AcceptedProposal> accepted,
            List<ProgrammeRelease> earlier) {
        Map<Long, ReleasedSession> before = new HashMap<>();
        // Newest first: what a session was called last counts, also if it was gone in between.
        for (ProgrammeRelease r : earlier) {
            repository.released(r.getId()).forEach(s -> before.putIfAbsent(s.getSessionId(), s));
        }
        List<ReleasedSession> frozen = new ArrayList<>();
        for (Session session : sessions) {
            ProgrammeWords.frozen(release, session, accepted, before.get(session.getId()))
                    .ifPresent(frozen::add);
        }
        return frozen;
    }

    private Map<Long, AcceptedProposal> accepted(long eventId) {
        Map<Long, AcceptedProposal> byId = new java.util.LinkedHashMap<>();
        acceptedProposals.of(eventId).forEach(p -> byId.put(p.id(), p));
        return byId;
    }
}
