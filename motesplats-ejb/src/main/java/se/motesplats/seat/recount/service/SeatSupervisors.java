package se.motesplats.seat.recount.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.shared.Role;
import se.motesplats.shared.SwedishTime;

/** Who is told when seats do not add up: administrators and coordinators. */
@ApplicationScoped
public class SeatSupervisors {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /** Those who hold one of the roles themselves today, each once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Person> all() {
        return em.createQuery(
                        """
                        select distinct p from RoleAssignment r join r.person p
                        where r.role in :roles and r.onBehalfOf is null
                        and (r.validFrom is null or r.validFrom <= :today) and (r.validTo is null or r.validTo >= :today)
                        """,
                        Person.class)
                .setParameter("roles", Set.of(Role.ADMINISTRATOR, Role.COORDINATOR))
                .setParameter("today", SwedishTime.dayOf(clock.instant()))
                .getResultList();
    }
}
