package se.motesplats.seat.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.motesplats.reminder.service.ReminderPlan;
import se.motesplats.seat.mail.service.NamingReminders;
import se.motesplats.shared.demo.service.DemoData;

/**
 * The usual reminders for the demo's rounds of seats, which were not made by the service that
 * announces a round.
 */
@Dependent
class DemoReminders implements DemoData {

    @Inject private ReminderPlan plan;
    @PersistenceContext private EntityManager em;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void create() {
        em.createQuery(
                        """
                        select distinct r.event.id from AllocationRound r
                        where r.course.fixed.doneAt is not null
                        and not exists (select 1 from ReminderRule rule where rule.event = r.event)
                        """,
                        Long.class)
                .getResultList()
                .forEach(event -> plan.begin(event, NamingReminders.KIND));
    }
}
