package se.motesplats.proposal.ground.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import se.motesplats.event.service.EventInvolvement;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** Those who have proposed something, and those whose proposal was accepted. */
@ApplicationScoped
class ProposalInvolvement implements EventInvolvement {

    @PersistenceContext private EntityManager em;

    @Override
    @Transactional
    public Map<Long, String> eventsOf(Caller caller) {
        Map<Long, String> events = new HashMap<>();
        ResultRow.of(
                        em.createNativeQuery(
                                        """
                        select distinct event_id, status from proposal where id in (
                            select id from proposal where proposer_id = ?1
                            union all select proposal_id from co_presenter where person_id = ?1)
                        """)
                                .setParameter(1, caller.personId()))
                .forEach(
                        row -> {
                            long event = row.number(0);
                            switch (row.constant(ProposalStatus.class, 1)) {
                                case ACCEPTED -> events.put(event, "event.mine.presenter");
                                case DRAFT, SUBMITTED, RESERVE ->
                                        events.putIfAbsent(event, "event.mine.proposer");
                                case DECLINED, WITHDRAWN -> {
                                    // No part in the event any more.
                                }
                            }
                        });
        return events;
    }
}
