package se.motesplats.meeting.guest.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingGuest;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Asking to sit in on one meeting of an open group, and what its contacts answer. A yes opens that
 * meeting and nothing else.
 */
@Stateless
@UseCase
public class GuestService {

    private static final int MOST = 100;

    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<GuestAsked> asked;
    @Inject private Event<GuestAnswered> answered;
    @Inject private Event<GuestWithdrawn> withdrawn;
    @PersistenceContext private EntityManager em;

    /**
     * Meetings of an open group that the caller can ask for, the nearest first.
     *
     * @throws NotFound if the group is not open to others
     */
    @AllowLoggedIn
    @ReadOnly
    public List<GuestMeeting> meetings(long groupId) {
        requireOpen(groups.get(groupId));
        Map<Long, MeetingGuest> own = new HashMap<>();
        em.createQuery(
                        "select v from MeetingGuest v where v.person.id = :person and"
                                + " v.meeting.meetingGroup.id = :group",
                        MeetingGuest.class)
                .setParameter("person", caller.personId())
                .setParameter("group", groupId)
                .getResultStream()
                .forEach(v -> own.put(v.getMeeting().getId(), v));
        return em.createQuery(
                        "select m from Meeting m where m.meetingGroup.id = :group and m.day >= :day"
                                + " and m.status in :open order by m.day, m.startsAt, m.id",
                        Meeting.class)
                .setParameter("group", groupId)
                .setParameter("day", rights.today())
                .setParameter("open", MeetingStatus.open())
                .setMaxResults(MOST)
                .getResultStream()
                .map(m -> row(m, own.get(m.getId())))
                .toList();
    }

    private static GuestMeeting row(Meeting meeting, @Nullable MeetingGuest own) {
        return new GuestMeeting(
                meeting.getId(),
                meeting.getDay(),
                meeting.getStartsAt(),
                meeting.endsAt(),
                own == null ? null : own.getStatus(),
                own == null ? null : own.getAnswer().orElse(null));
    }

    private static void requireOpen(MeetingGroup group) {
        if (!group.isOpen() || group.getStatus() == GroupStatus.ENDED) {
            throw new NotFound();
        }
    }

    /**
     * Asks; the contacts of the group learn of it.
     *
     * @throws RuleViolation if the caller sits in the group, has asked, or the meeting is over
     */
    @AllowLoggedIn
    public void ask(@Valid AskToSitIn command) {
        Meeting meeting = groups.getMeeting(command.meetingId());
        MeetingGroup group = groups.lock(meeting.getGroup().getId());
        requireOpen(group);
        if (!rights.roles(group).isEmpty()) {
            throw new RuleViolation("error.meeting.guestMember");
        }
        meeting.requireOpen();
        if (!meeting.end().isAfter(clock.instant())) {
            throw new RuleViolation("error.meeting.guestLate", meeting.getDay());
        }
        Person me = em.find(Person.class, caller.personId());
        MeetingGuest guest = find(meeting, me.getId()).orElse(null);
        String reason = blank(command.reason());
        if (guest == null) {
            guest = new MeetingGuest(meeting, me, reason, clock.instant());
            groups.add(guest);
            groups.flush();
        } else {
            guest.askAgain(reason, clock.instant());
        }
        asked.fire(new GuestAsked(guest));
    }

    private Optional<MeetingGuest> find(Meeting meeting, long person) {
        return em.createQuery(
                        "select v from MeetingGuest v where v.meeting = :meeting and v.person.id ="
                                + " :person",
                        MeetingGuest.class)
                .setParameter("meeting", meeting)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Takes the own wish back, or a yes that was given: nothing of the meeting opens any more. */
    @AllowLoggedIn
    public void withdraw(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        groups.lock(meeting.getGroup().getId());
        MeetingGuest guest = find(meeting, caller.personId()).orElseThrow(NotFound::new);
        guest.withdraw();
        withdrawn.fire(new GuestWithdrawn(guest));
    }

    /** Who has asked, the newest first; for the contacts of the group and its secretary. */
    @AllowLoggedIn
    @ReadOnly
    public List<GuestRow> guests(long groupId) {
        requireAnswers(groups.get(groupId));
        return em.createQuery(
                        "select v from MeetingGuest v join fetch v.meeting join fetch v.person p"
                                + " left join fetch p.organisation left join fetch v.answeredBy"
                                + " where v.meeting.meetingGroup.id = :group"
                                + " order by v.askedAt desc, v.id desc",
                        MeetingGuest.class)
                .setParameter("group", groupId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(GuestService::row)
                .toList();
    }

    private static GuestRow row(MeetingGuest guest) {
        return new GuestRow(
                guest.getId(),
                guest.getMeeting().getId(),
                guest.getMeeting().getDay(),
                guest.getPerson().getNameForOthers().orElse(null),
                guest.getPerson().getOrganisation().map(Organisation::getName).orElse(null),
                guest.getReason().orElse(null),
                guest.getAskedAt(),
                guest.getStatus(),
                guest.getAnsweredBy().flatMap(Person::getNameForOthers).orElse(null),
                guest.getAnsweredAt().orElse(null));
    }

    private void requireAnswers(MeetingGroup group) {
        rights.requireMember(group);
        if (!rights.roles(group).contains(GroupRole.CONTACT) && !rights.isSecretary(group)) {
            throw new AccessDenied();
        }
    }

    /**
     * Says yes or no; the first answer holds.
     *
     * @throws RuleViolation {@code error.meeting.guestAnswered} if somebody else has answered
     */
    @AllowLoggedIn
    public void answer(@Valid AnswerGuest command) {
        MeetingGuest guest =
                Optional.ofNullable(
                                em.find(
                                        MeetingGuest.class,
                                        command.guestId(),
                                        LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(NotFound::new);
        requireAnswers(guest.getMeeting().getGroup());
        guest.answer(
                command.yes(),
                em.find(Person.class, caller.personId()),
                blank(command.answer()),
                clock.instant());
        answered.fire(new GuestAnswered(guest));
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
