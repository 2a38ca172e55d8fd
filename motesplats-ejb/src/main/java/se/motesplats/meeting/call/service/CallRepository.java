package se.motesplats.meeting.call.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.CallRelease;
import se.motesplats.meeting.CallTemplate;
import se.motesplats.meeting.GuestStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingCall;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.shared.NotFound;

/** Agendas, templates and calls in the database. */
@Dependent
class CallRepository {

    private static final EnumSet<AgendaItemState> SHOWN =
            EnumSet.of(AgendaItemState.AGREED, AgendaItemState.TREATED, AgendaItemState.MOVED);

    @PersistenceContext private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    Person person(long id) {
        return em.getReference(Person.class, id);
    }

    AgendaItem getItem(long id) {
        return Optional.ofNullable(em.find(AgendaItem.class, id)).orElseThrow(NotFound::new);
    }

    /** All points of a meeting, also suggested and declined ones: theme, points, standing ones. */
    List<AgendaItem> items(long meetingId) {
        return em.createQuery(
                        """
                        select i from AgendaItem i left join fetch i.presenter left join fetch i.suggestedBy
                        where i.meeting.id = :meeting order by i.position, i.id
                        """,
                        AgendaItem.class)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .sorted(Comparator.comparing(AgendaItem::getPart))
                .toList();
    }

    /** Those on the agenda. */
    List<AgendaItem> agenda(long meetingId) {
        return items(meetingId).stream().filter(i -> SHOWN.contains(i.getState())).toList();
    }

    int nextPosition(long meetingId, AgendaItemPart part) {
        return agenda(meetingId).stream()
                        .filter(i -> i.getPart() == part)
                        .mapToInt(AgendaItem::getPosition)
                        .max()
                        .orElse(0)
                + 1;
    }

    boolean isShared(long bundleId) {
        return em.createQuery(
                                "select count(i.id) from AgendaItem i where i.bundleId = :bundle",
                                Long.class)
                        .setParameter("bundle", bundleId)
                        .getSingleResult()
                > 1;
    }

    Optional<CallTemplate> template(long groupId) {
        return em.createQuery(
                        "select t from CallTemplate t where t.meetingGroup.id = :group",
                        CallTemplate.class)
                .setParameter("group", groupId)
                .getResultStream()
                .findFirst();
    }

    Optional<MeetingCall> call(long meetingId) {
        return em.createQuery(
                        "select c from MeetingCall c where c.meeting.id = :meeting",
                        MeetingCall.class)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .findFirst();
    }

    /** Calls that were sent, the latest first. */
    List<CallRelease> releases(long meetingId) {
        return em.createQuery(
                        "select r from CallRelease r where r.meeting.id = :meeting order by r.number desc",
                        CallRelease.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    /** Days on which a group meets. */
    List<LocalDate> days(long groupId, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select m.day from Meeting m where m.meetingGroup.id = :group and m.day between :from and :to"
                                + " and m.status <> :cancelled order by m.day, m.startsAt",
                        LocalDate.class)
                .setParameter("group", groupId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .getResultList();
    }

    /** Who was let in to this meeting only. */
    List<Person> guests(Meeting meeting) {
        return em.createQuery(
                        "select g.person from MeetingGuest g where g.meeting.id = :meeting and g.status = :approved",
                        Person.class)
                .setParameter("meeting", meeting.getId())
                .setParameter("approved", GuestStatus.APPROVED)
                .getResultList();
    }
}
