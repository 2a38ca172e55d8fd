package se.motesplats.meeting.date.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.meeting.GuestStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.shared.calendar.service.OwnEntrySource;

/**
 * Meetings on whose day somebody sits in the group, and those that somebody is a guest of. Who does
 * not sit in it today sees none of it, also not what was before.
 */
@ApplicationScoped
class MeetingOwnEntries implements OwnEntrySource {

    @PersistenceContext private EntityManager em;

    @Override
    @Transactional
    public List<OwnEntry> entries(long personId, LocalDate today, LocalDate since) {
        return em.createQuery(
                        """
                        select m from Meeting m join fetch m.meetingGroup g
                        where m.day >= :since and m.status <> :cancelled and (
                            (exists (select a.id from AppointedRepresentative a
                                where a.meetingGroup.id = g.id and a.person.id = :person
                                and a.validFrom <= m.day and (a.validTo is null or a.validTo >= m.day))
                             and exists (select b.id from AppointedRepresentative b
                                where b.meetingGroup.id = g.id and b.person.id = :person
                                and (b.validTo is null or b.validTo >= :today)))
                            or exists (select v.id from MeetingGuest v where v.meeting.id = m.id
                                and v.person.id = :person and v.status = :approved))
                        order by m.day, m.startsAt, m.id
                        """,
                        Meeting.class)
                .setParameter("since", since)
                .setParameter("today", today)
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .setParameter("approved", GuestStatus.APPROVED)
                .setParameter("person", personId)
                .getResultStream()
                .map(MeetingOwnEntries::entry)
                .toList();
    }

    private static OwnEntry entry(Meeting meeting) {
        return new OwnEntry(
                "meeting-" + meeting.getId(),
                meeting.getSequence(),
                meeting.getChangedAt(),
                meeting.getGroup().getName()
                        + meeting.getTheme().map(theme -> ": " + theme).orElse(""),
                meeting.start(),
                meeting.end(),
                meeting.getPlace()
                        .getPlace()
                        .or(() -> meeting.getPlace().getJoinLink())
                        .orElse(null),
                "/meeting/view.xhtml?meeting=" + meeting.getId());
    }
}
