package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventMoved;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.service.ProgrammeFollowed;
import se.motesplats.programme.service.ProgrammePublished;
import se.motesplats.programme.service.SessionInterest;
import se.motesplats.shared.job.service.JobWanted;
import se.motesplats.signup.ChoiceStatus;
import se.motesplats.signup.SessionChoice;
import se.motesplats.signup.SignupSession;

/** Keeps what can be chosen in step with the published programme, and tells whom it concerns. */
@ApplicationScoped
class SignupSessions implements SessionInterest {

    @Inject private SignupRepository repository;
    @Inject private FollowedSignup followed;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<ChoicesMoved> moved;
    @Inject private jakarta.enterprise.event.Event<JobWanted> work;

    void published(@Observes ProgrammePublished programme) {
        Map<Long, List<ChoicesMoved.Change>> told = follow(programme.eventId());
        told.forEach(
                (person, changes) ->
                        moved.fire(
                                new ChoicesMoved(
                                        programme.eventId(),
                                        programme.releaseId(),
                                        person,
                                        changes)));
        work.fire(new JobWanted(PromotionJob.NAME));
    }

    /** The event was moved: what was chosen follows, and is told with the event's change. */
    void followed(@Observes ProgrammeFollowed programme) {
        followed.choices(programme.eventId(), follow(programme.eventId()));
        work.fire(new JobWanted(PromotionJob.NAME));
    }

    /** The last day for choosing moves with the event, as far as its first day does. */
    void moved(@Observes EventMoved event) {
        if (event.oldDays().isEmpty() || event.newDays().isEmpty()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(event.oldDays().get(0), event.newDays().get(0));
        repository
                .findRule(event.eventId())
                .ifPresent(
                        rule -> {
                            LocalDate last = rule.getLastDay();
                            rule.until(last.plusDays(days));
                        });
    }

    /**
     * Makes the sessions to choose what the published programme has. Choices of a session that is
     * gone end; of two that are at the same time now, the one ends that was moved.
     *
     * @return by person what is new about their choices
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Long, List<ChoicesMoved.Change>> follow(long eventId) {
        Instant now = clock.instant();
        Map<Long, SignupSession> known =
                repository.sessions(eventId).stream()
                        .map(s -> repository.lockSession(s.getId()))
                        .collect(
                                Collectors.toMap(
                                        SignupSession::getSessionId,
                                        s -> s,
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        Set<Long> concerned = new HashSet<>();
        Set<Long> there = new HashSet<>();
        for (ReleasedSession released : repository.published(eventId)) {
            there.add(released.getSessionId());
            SignupSession session = known.get(released.getSessionId());
            if (session == null) {
                repository.add(new SignupSession(released));
            } else if (session.follow(released)) {
                concerned.add(session.getId());
            }
        }
        known.values().stream()
                .filter(s -> !there.contains(s.getSessionId()) && !s.isDropped())
                .forEach(
                        s -> {
                            s.drop(now);
                            concerned.add(s.getId());
                        });
        repository.flush();
        return tell(repository.aliveIn(concerned), now);
    }

    private Map<Long, List<ChoicesMoved.Change>> tell(List<SessionChoice> choices, Instant now) {
        Map<Long, List<ChoicesMoved.Change>> told = new HashMap<>();
        for (SessionChoice choice : choices) {
            SignupSession session = choice.getSession();
            String clash = null;
            if (session.isDropped()) {
                choice.end(ChoiceStatus.DROPPED, now);
            } else if (choice.getStatus() == ChoiceStatus.CHOSEN) {
                clash = clash(choice);
                if (clash != null) {
                    choice.end(ChoiceStatus.COLLIDED, now);
                    repository.flush();
                }
            }
            told.computeIfAbsent(choice.getPerson().getId(), p -> new ArrayList<>())
                    .add(
                            new ChoicesMoved.Change(
                                    session.getTitle(),
                                    choice.getStatus(),
                                    session.isDropped() ? null : session.getSlot(),
                                    session.getRoom().orElse(null),
                                    clash));
        }
        repository.flush();
        return told;
    }

    private @Nullable String clash(SessionChoice choice) {
        return repository
                .chosenBeside(choice.getNomination().getId(), choice.getSession().getId())
                .stream()
                .map(SessionChoice::getSession)
                .filter(other -> !other.isDropped())
                .filter(other -> other.getSlot().overlaps(choice.getSession().getSlot()))
                .map(SignupSession::getTitle)
                .findFirst()
                .orElse(null);
    }

    @Override
    @Transactional
    public Map<Long, Long> choicesBySession(long eventId) {
        return repository.aliveBySession(eventId);
    }
}
