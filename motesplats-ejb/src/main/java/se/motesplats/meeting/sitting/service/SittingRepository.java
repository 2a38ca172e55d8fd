package se.motesplats.meeting.sitting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.CalledItem;
import se.motesplats.meeting.MeetingAttendance;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.shared.NotFound;

/** Who was at meetings, and what they talked about, in the database. */
@Dependent
class SittingRepository {

    private static final List<AgendaItemState> TALKED_ABOUT =
            List.of(AgendaItemState.AGREED, AgendaItemState.TREATED, AgendaItemState.MOVED);

    private static final String OF_MEETING =
            " and (exists (select i.id from AgendaItem i where i.id = :item and i.meeting.id = m.id)"
                    + " or exists (select c.id from CalledItem c where c.itemId = :item and"
                    + " c.release.meeting.id = m.id))";

    @PersistenceContext private EntityManager em;

    void add(MeetingAttendance attendance) {
        em.persist(attendance);
    }

    void remove(MeetingAttendance attendance) {
        em.remove(attendance);
    }

    List<MeetingAttendance> attendance(long meetingId) {
        return em.createQuery(
                        """
                        select a from MeetingAttendance a left join fetch a.seat s left join fetch s.person
                        left join fetch s.organisation where a.meeting.id = :meeting order by a.id
                        """,
                        MeetingAttendance.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    Optional<MeetingAttendance> find(long meetingId, long seatId) {
        return em.createQuery(
                        "select a from MeetingAttendance a where a.meeting.id = :meeting and"
                                + " a.seat.id = :seat",
                        MeetingAttendance.class)
                .setParameter("meeting", meetingId)
                .setParameter("seat", seatId)
                .getResultStream()
                .findFirst();
    }

    MeetingAttendance getVisitor(long meetingId, long id) {
        return Optional.ofNullable(em.find(MeetingAttendance.class, id))
                .filter(a -> a.getMeeting().getId() == meetingId && a.getSeat().isEmpty())
                .orElseThrow(NotFound::new);
    }

    /** Points that are agreed, in the order of the agenda: the theme, the points, what stands. */
    List<AgendaItem> points(long meetingId) {
        return em.createQuery(
                        """
                        select i from AgendaItem i where i.meeting.id = :meeting and i.state in :states
                        order by case i.part when se.motesplats.meeting.AgendaItemPart.THEME then 0
                            when se.motesplats.meeting.AgendaItemPart.POINT then 1 else 2 end, i.position, i.id
                        """,
                        AgendaItem.class)
                .setParameter("meeting", meetingId)
                .setParameter("states", TALKED_ABOUT)
                .getResultList();
    }

    /**
     * Whether the meeting is one of a group within reach, and the point is or was one of it: also
     * one that only a call that was sent still knows.
     *
     * @param itemId null for no point
     */
    boolean isWithin(MeetingReach reach, long meetingId, @Nullable Long itemId) {
        if (reach.isNothing()) {
            return false;
        }
        TypedQuery<Long> query =
                reach.bind(
                        em.createQuery(
                                "select m.id from Meeting m where m.id = :meeting and "
                                        + reach.groups("m.meetingGroup")
                                        + (itemId == null ? "" : OF_MEETING),
                                Long.class));
        if (itemId != null) {
            query.setParameter("item", itemId);
        }
        return !query.setParameter("meeting", meetingId).getResultList().isEmpty();
    }

    /** Points of the meeting by their ids, wherever they are on the agenda, or no more. */
    Map<Long, AgendaItem> all(long meetingId) {
        return em.createQuery(
                        "select i from AgendaItem i where i.meeting.id = :meeting",
                        AgendaItem.class)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .collect(Collectors.toMap(AgendaItem::getId, i -> i));
    }

    /** What the latest call that named them called points, by their ids. */
    Map<Long, String> calledTitles(long meetingId, Collection<Long> items) {
        Map<Long, String> titles = new HashMap<>();
        if (!items.isEmpty()) {
            em.createQuery(
                            "select c from CalledItem c join fetch c.release r where r.meeting.id = :meeting"
                                    + " and c.itemId in :items order by r.number",
                            CalledItem.class)
                    .setParameter("meeting", meetingId)
                    .setParameter("items", items)
                    .getResultList()
                    .forEach(c -> titles.put(c.point().itemId(), c.point().title()));
        }
        return titles;
    }
}
