package se.motesplats.signup.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.event.service.DemoEvents;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.demo.service.DemoData;
import se.motesplats.signup.Need;
import se.motesplats.signup.ParticipantNeed;
import se.motesplats.signup.SessionChoice;
import se.motesplats.signup.SignupRule;
import se.motesplats.signup.SignupSession;

/**
 * What the people of the demo's event that is just over chose: one seminar is full and some wait
 * for it; and what they need of food and access, until that is deleted as everybody's is.
 */
@Dependent
class DemoSignup implements DemoData {

    private static final int PLACES = 10;
    private static final int WAITING = 4;

    /** What one in so many people needs. */
    private static final Map<Integer, Set<Need>> NEEDS =
            Map.of(
                    1, EnumSet.of(Need.VEGETARIAN),
                    4, EnumSet.of(Need.GLUTEN_FREE),
                    6, EnumSet.of(Need.VEGETARIAN, Need.LACTOSE_FREE),
                    9, EnumSet.of(Need.HEARING_LOOP),
                    11, EnumSet.of(Need.VEGETARIAN),
                    14, EnumSet.of(Need.NUT_FREE, Need.SCENT_FREE),
                    17, EnumSet.of(Need.GLUTEN_FREE, Need.WHEELCHAIR));

    @Inject private SignupRepository repository;
    @Inject private SignupSessions sessions;
    @PersistenceContext private EntityManager em;

    @Override
    public int order() {
        return 44;
    }

    @Override
    public void create() {
        DemoEvents.justOver(em)
                .filter(event -> repository.findRule(event.getId()).isEmpty())
                .ifPresent(this::create);
    }

    private void create(Event event) {
        LocalDate day = event.lastDay().orElseThrow();
        Instant chosen = SwedishTime.at(day.minusDays(30).atTime(8, 0));
        repository.add(new SignupRule(event.getId(), day.minusDays(2)));
        sessions.follow(event.getId());
        Map<String, SignupSession> byTitle =
                repository.sessions(event.getId()).stream()
                        .collect(Collectors.toMap(SignupSession::getTitle, Function.identity()));
        SignupSession wanted = Objects.requireNonNull(byTitle.get("Välfärdsteknik som används"));
        wanted.offer(true, PLACES);
        em.flush();
        List<Nomination> people =
                em.createQuery(
                                "select n from Nomination n where n.event = :event and n.status = :accepted order by n.id",
                                Nomination.class)
                        .setParameter("event", event)
                        .setParameter("accepted", NominationStatus.ACCEPTED)
                        .getResultList();
        for (int i = 0; i < people.size(); i++) {
            Nomination somebody = people.get(i);
            Instant at = chosen.plusSeconds(900L * i);
            if (i < PLACES + WAITING) {
                choose(somebody, wanted, i < PLACES, at);
            }
            if (i >= PLACES && i % 4 != 3) {
                choose(
                        somebody,
                        byTitle.get(
                                i % 2 == 0 ? "Trygg hemgång på tre dagar" : "Måltiden som möte"),
                        true,
                        at);
            }
            if (i % 3 != 2) {
                choose(
                        somebody,
                        byTitle.get(
                                i % 3 == 0
                                        ? "Natten är också en arbetsdag"
                                        : "En genomförandeplan som någon läser"),
                        true,
                        at);
            }
            Set<Need> needs = NEEDS.get(i);
            if (needs != null) {
                tell(event, somebody, needs, i == 4 ? "Tål inte heller selleri." : null, at);
            }
        }
        em.flush();
    }

    private void choose(
            Nomination somebody, @Nullable SignupSession session, boolean place, Instant at) {
        if (session != null) {
            repository.add(new SessionChoice(session, somebody, place, at));
        }
    }

    private void tell(
            Event event, Nomination somebody, Set<Need> needs, @Nullable String diet, Instant at) {
        ParticipantNeed told = new ParticipantNeed(event.getId(), somebody.getPerson().getId(), at);
        told.tell(needs, diet, null, diet != null, at);
        repository.add(told);
    }
}
