package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.meeting.outcome.ActionItem;

/** Lists of what is to be done after meetings. */
@Dependent
class ActionListRepository {

    @PersistenceContext private EntityManager em;

    /** What the caller owns, and what groups within reach have to do. */
    List<ActionItem> list(
            MeetingReach reach, ActionFilter filter, long person, int first, int max) {
        return bind(
                        em.createQuery(
                                "select a from ActionItem a join fetch a.meeting m join fetch"
                                        + " m.meetingGroup g left join fetch a.owner where "
                                        + condition(reach, filter)
                                        + order(filter),
                                ActionItem.class),
                        reach,
                        filter,
                        person)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    int count(MeetingReach reach, ActionFilter filter, long person) {
        return bind(
                        em.createQuery(
                                "select count(a.id) from ActionItem a join a.meeting m where "
                                        + condition(reach, filter),
                                Long.class),
                        reach,
                        filter,
                        person)
                .getSingleResult()
                .intValue();
    }

    private static String condition(MeetingReach reach, ActionFilter filter) {
        return "m.status <> :cancelled and "
                + (filter.whole()
                        ? "(a.owner.id = :person or " + reach.groups("m.meetingGroup") + ")"
                        : "a.owner.id = :person")
                + switch (filter.shown()) {
                    case OPEN -> " and a.status = se.motesplats.meeting.outcome.ActionStatus.OPEN";
                    case ENDED ->
                            " and a.status <> se.motesplats.meeting.outcome.ActionStatus.OPEN";
                    case EVERYTHING -> "";
                }
                + (filter.groupId() == null ? "" : " and m.meetingGroup.id = :group");
    }

    private static <T> TypedQuery<T> bind(
            TypedQuery<T> query, MeetingReach reach, ActionFilter filter, long person) {
        query.setParameter("person", person).setParameter("cancelled", MeetingStatus.CANCELLED);
        if (filter.groupId() != null) {
            query.setParameter("group", filter.groupId());
        }
        return filter.whole() ? reach.bind(query) : query;
    }

    private static String order(ActionFilter filter) {
        String direction = filter.sort().direction();
        return " order by "
                + switch (filter.sort().by()) {
                    case DUE -> "a.dueDay" + direction + " nulls last";
                    case GROUP -> "g.name" + direction + ", a.dueDay nulls last";
                    case MEETING -> "m.day" + direction;
                }
                + ", a.id";
    }

    /** Groups within reach. */
    Set<Long> groups(MeetingReach reach) {
        return reach.isNothing()
                ? Set.of()
                : new HashSet<>(
                        reach.bind(
                                        em.createQuery(
                                                "select g.id from MeetingGroup g where "
                                                        + reach.groups("g"),
                                                Long.class))
                                .getResultList());
    }
}
