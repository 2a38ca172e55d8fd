package se.motesplats.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.shared.Role;
import se.motesplats.shared.SwedishTime;

/** The working group of an event: those who have that role for it today. */
@Dependent
class WorkingGroup implements EventAudience {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    List<RoleAssignment> assignments(long eventId) {
        return assignments(eventId, Role.WORKING_GROUP_MEMBER);
    }

    private List<RoleAssignment> assignments(long eventId, Role role) {
        return em.createQuery(
                        """
                        select r from RoleAssignment r join fetch r.person p left join fetch p.organisation
                        where r.eventId = :event and r.role = :role
                        and (r.validFrom is null or r.validFrom <= :today)
                        and (r.validTo is null or r.validTo >= :today)
                        order by p.familyName, p.givenName, r.id
                        """,
                        RoleAssignment.class)
                .setParameter("event", eventId)
                .setParameter("role", role)
                .setParameter("today", today())
                .getResultList();
    }

    boolean add(long eventId, Person person) {
        boolean already =
                assignments(eventId).stream()
                        .anyMatch(r -> r.getPerson().equals(person) && r.getOnBehalfOf().isEmpty());
        if (!already) {
            em.persist(RoleAssignment.forEvent(person, Role.WORKING_GROUP_MEMBER, eventId));
        }
        return !already;
    }

    /** Own roles only: a deputy's time was for the earlier event. */
    void copy(long sourceId, long copyId) {
        assignments(sourceId).stream()
                .filter(r -> r.getOnBehalfOf().isEmpty())
                .forEach(r -> add(copyId, r.getPerson()));
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    @Override
    public List<Notice> noticesOf(EventNews news) {
        if (!news.concernsAll()) {
            return List.of();
        }
        return Stream.of(Role.WORKING_GROUP_MEMBER, Role.CHECK_IN_STAFF)
                .flatMap(
                        role ->
                                assignments(news.eventId(), role).stream()
                                        .map(r -> Notice.to(r.getPerson(), audience(role))))
                .toList();
    }

    private static String audience(Role role) {
        return role == Role.CHECK_IN_STAFF ? "event.audience.door" : "event.audience.workingGroup";
    }
}
