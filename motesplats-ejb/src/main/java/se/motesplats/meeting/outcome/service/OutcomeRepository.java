package se.motesplats.meeting.outcome.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.livetext.LiveText;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.meeting.outcome.MeetingDecision;
import se.motesplats.meeting.outcome.PointTime;
import se.motesplats.meeting.sitting.service.NotePlace;
import se.motesplats.shared.NotFound;

/** What came out of meetings, in the database. */
@Dependent
class OutcomeRepository {

    @PersistenceContext private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    void flush() {
        em.flush();
    }

    /** Decisions of a meeting in the order in which they were made. */
    List<MeetingDecision> decisions(long meetingId) {
        return em.createQuery(
                        "select d from MeetingDecision d where d.meeting.id = :meeting order by d.id",
                        MeetingDecision.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    MeetingDecision getDecision(Meeting meeting, long id) {
        return Optional.ofNullable(em.find(MeetingDecision.class, id))
                .filter(d -> d.getMeeting().equals(meeting))
                .orElseThrow(NotFound::new);
    }

    /** What is to be done after a meeting, in the order in which it was said. */
    List<ActionItem> actions(long meetingId) {
        return em.createQuery(
                        "select a from ActionItem a left join fetch a.owner where a.meeting.id ="
                                + " :meeting order by a.id",
                        ActionItem.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    ActionItem getAction(long id) {
        return Optional.ofNullable(em.find(ActionItem.class, id)).orElseThrow(NotFound::new);
    }

    /** As it is now, its row locked until the end of the transaction. */
    ActionItem lockAction(long id) {
        return Optional.ofNullable(em.find(ActionItem.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** Points that the meeting talks about. */
    List<AgendaItem> points(long meetingId) {
        return em.createQuery(
                        """
                        select i from AgendaItem i where i.meeting.id = :meeting
                        and i.state in (se.motesplats.meeting.AgendaItemState.AGREED,
                            se.motesplats.meeting.AgendaItemState.TREATED, se.motesplats.meeting.AgendaItemState.MOVED)
                        order by i.position, i.id
                        """,
                        AgendaItem.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    AgendaItem getItem(long id) {
        return Optional.ofNullable(em.find(AgendaItem.class, id)).orElseThrow(NotFound::new);
    }

    Map<Long, PointTime> times(long meetingId) {
        return em.createQuery(
                        "select t from PointTime t join fetch t.item i where i.meeting.id = :meeting",
                        PointTime.class)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .collect(Collectors.toMap(t -> t.getItem().getId(), t -> t));
    }

    /**
     * Points of later meetings that go on from those of this one, by these: in meetings that are
     * not cancelled.
     */
    Map<Long, AgendaItem> successors(long meetingId) {
        return em.createQuery(
                        """
                        select n from AgendaItem n join fetch n.movedFrom f join fetch n.meeting m
                        where f.meeting.id = :meeting and m.status <> :cancelled order by n.id
                        """,
                        AgendaItem.class)
                .setParameter("meeting", meetingId)
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                n -> n.getMovedFrom().orElseThrow().getId(), n -> n, (a, b) -> b));
    }

    /** Points of the group that wait for a meeting to go on at. */
    List<AgendaItem> waiting(long groupId) {
        return em.createQuery(
                        """
                        select i from AgendaItem i join fetch i.meeting m
                        where m.meetingGroup.id = :group and i.state = :moved
                        and not exists (select n.id from AgendaItem n where n.movedFrom = i and n.meeting.status <> :cancelled)
                        order by m.day, m.startsAt, i.position, i.id
                        """,
                        AgendaItem.class)
                .setParameter("group", groupId)
                .setParameter("moved", AgendaItemState.MOVED)
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .getResultList();
    }

    /** The next meeting of the group after one that is still to come. */
    Optional<Meeting> next(Meeting meeting) {
        return em.createQuery(
                        """
                        select m from Meeting m where m.meetingGroup = :group and m.status in :open
                        and (m.day > :day or (m.day = :day and m.startsAt > :time)) order by m.day, m.startsAt, m.id
                        """,
                        Meeting.class)
                .setParameter("group", meeting.getGroup())
                .setParameter("open", MeetingStatus.open())
                .setParameter("day", meeting.getDay())
                .setParameter("time", meeting.getStartsAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Behind the last of the meeting's points, before those that every meeting has. */
    int nextPosition(long meetingId) {
        Integer last =
                em.createQuery(
                                "select max(i.position) from AgendaItem i where i.meeting.id = :meeting"
                                        + " and i.part = :part",
                                Integer.class)
                        .setParameter("meeting", meetingId)
                        .setParameter("part", AgendaItemPart.POINT)
                        .getSingleResult();
        return Objects.requireNonNullElse(last, 0) + 1;
    }

    /** Whether a call that was sent has the point. */
    boolean isCalled(AgendaItem item) {
        return em.createQuery(
                                "select count(c.id) from CalledItem c where c.itemId = :item and"
                                        + " c.release.meeting.id = :meeting",
                                Long.class)
                        .setParameter("item", item.getId())
                        .setParameter("meeting", item.getMeeting().getId())
                        .getSingleResult()
                > 0;
    }

    /** These points with those that they go on from. */
    List<AgendaItem> withEarlier(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select n from AgendaItem n join fetch n.movedFrom f join fetch f.meeting"
                                        + " where n.id in :ids",
                                AgendaItem.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** What is noted about points, by their ids; nothing where nothing is. */
    Map<Long, String> notes(Collection<AgendaItem> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<String, AgendaItem> fields =
                items.stream().collect(Collectors.toMap(i -> NotePlace.field(i.getId()), i -> i));
        return em.createQuery(
                        "select t from LiveText t where t.kind = :kind and t.ownerId in :meetings"
                                + " and t.field in :fields",
                        LiveText.class)
                .setParameter(
                        "meetings",
                        items.stream().map(i -> i.getMeeting().getId()).distinct().toList())
                .setParameter("kind", NotePlace.KIND)
                .setParameter("fields", fields.keySet())
                .getResultStream()
                .filter(t -> !t.getContent().isBlank())
                .filter(
                        t ->
                                Objects.requireNonNull(fields.get(t.getPlace().field()))
                                                .getMeeting()
                                                .getId()
                                        == t.getPlace().ownerId())
                .collect(
                        Collectors.toMap(
                                t ->
                                        Objects.requireNonNull(fields.get(t.getPlace().field()))
                                                .getId(),
                                LiveText::getContent));
    }

    /** Points of the meeting that go on from an earlier one. */
    List<Long> goingOn(long meetingId) {
        return em.createQuery(
                        "select i.id from AgendaItem i where i.meeting.id = :meeting and i.movedFrom is"
                                + " not null order by i.id",
                        Long.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    /** What somebody is to do, the most urgent first. */
    List<ActionItem> openOf(long personId, int most) {
        return em.createQuery(
                        "select a from ActionItem a join fetch a.meeting m join fetch m.meetingGroup"
                                + " where a.owner.id = :person and a.status = :open and m.status <>"
                                + " :cancelled order by a.dueDay nulls last, a.id",
                        ActionItem.class)
                .setParameter("person", personId)
                .setParameter("open", ActionStatus.OPEN)
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * What is to be done by a day and whose owners have not been reminded of that, of meetings that
     * were held or whose day is over; by their ids, so that two nodes lock them in one order.
     *
     * @param from null for no first day
     */
    List<Long> due(@Nullable LocalDate from, LocalDate to, LocalDate today, int most) {
        TypedQuery<Long> query =
                em.createQuery(
                        "select a.id from ActionItem a where a.status = :open and a.owner is not null"
                                + " and a.dueDay <= :to and "
                                + (from == null
                                        ? "a.overdueAt is null"
                                        : "a.dueDay >= :from and a.remindedAt is null")
                                + " and (a.meeting.status = :held or (a.meeting.day < :today and"
                                + " a.meeting.status <> :cancelled)) order by a.id",
                        Long.class);
        if (from != null) {
            query.setParameter("from", from);
        }
        return query.setParameter("open", ActionStatus.OPEN)
                .setParameter("to", to)
                .setParameter("today", today)
                .setParameter("held", MeetingStatus.HELD)
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Changes whenever anything does that is shown of what came out of a meeting. */
    String mark(long meetingId) {
        return em.createNativeQuery(
                        """
                        select concat_ws(' ',
                            (select concat_ws(':', count(*), sum(version), sum(id)) from meeting_decision where meeting_id = ?1),
                            (select concat_ws(':', count(*), sum(version), sum(id)) from action_item where meeting_id = ?1),
                            (select concat_ws(':', count(*), sum(version), sum(id)) from agenda_item where meeting_id = ?1),
                            (select concat_ws(':', count(*), sum(t.version)) from point_time t join agenda_item i on i.id = t.item_id
                             where i.meeting_id = ?1),
                            (select status from meeting where id = ?1))
                        """)
                .setParameter(1, meetingId)
                .getSingleResult()
                .toString();
    }
}
