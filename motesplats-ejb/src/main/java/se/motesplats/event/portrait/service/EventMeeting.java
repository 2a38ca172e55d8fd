package se.motesplats.event.portrait.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import se.motesplats.account.portrait.service.Meeting;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Role;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** Events name their contact persons to everybody, and their working groups to those who plan. */
@ApplicationScoped
class EventMeeting implements Meeting {

    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Inject private Clock clock;

    @Override
    public boolean shows(long personId) {
        return isContact(personId) || isMember(personId);
    }

    private boolean isContact(long personId) {
        return ResultRow.of(
                        em.createQuery(
                                        "select e.id, e.published from Event e where e.contactPerson.id = :person")
                                .setParameter("person", personId))
                .stream()
                .anyMatch(event -> event.flag(1) || isPlannedBy(event.number(0)));
    }

    private boolean isMember(long personId) {
        return ResultRow.numbers(
                        em.createQuery(
                                        """
                                        select r.eventId from RoleAssignment r where r.person.id = :person and r.role = :role
                                        and (r.validFrom is null or r.validFrom <= :today)
                                        and (r.validTo is null or r.validTo >= :today)
                                        """)
                                .setParameter("person", personId)
                                .setParameter("role", Role.WORKING_GROUP_MEMBER)
                                .setParameter("today", SwedishTime.dayOf(clock.instant())))
                .stream()
                .anyMatch(this::isPlannedBy);
    }

    /** Whether the caller works with the event. */
    private boolean isPlannedBy(long eventId) {
        return caller.may(Permission.EVENT_VIEW_INTERNAL, Scope.event(eventId));
    }
}
