package se.motesplats.meeting.group.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.GuestStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Who may do what with groups and meetings. Two things open a group: the permissions {@code
 * MEETING_VIEW} and {@code MEETING_EDIT} in the tree of the organisation that owns it, and a place
 * in it that is valid today; what was valid yesterday opens nothing. An approved guest reads that
 * meeting and nothing else. Whoever may not know of a group gets {@link NotFound}. A program acts
 * as a member only if its token has the permission.
 */
@ApplicationScoped
public class MeetingRights {

    private static final String SECRETARY = GroupRole.SECRETARY.name();

    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** The day by which mandates are valid. */
    public LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /** What the caller may read, for queries; the system reads everything. */
    public MeetingReach reading() {
        return reach(Permission.MEETING_VIEW, List.of());
    }

    /** What the caller may change: as coordinator, or as secretary today. */
    public MeetingReach editing() {
        return reach(Permission.MEETING_EDIT, List.of(SECRETARY));
    }

    /** Groups in which the caller sits today, whatever else the caller may read. */
    public MeetingReach own() {
        return new MeetingReach(
                false, List.of(), member(Permission.MEETING_VIEW), today(), List.of());
    }

    /** Groups whose secretary the caller is today, whatever else the caller may change. */
    public MeetingReach secretary() {
        return new MeetingReach(
                false, List.of(), member(Permission.MEETING_EDIT), today(), List.of(SECRETARY));
    }

    private MeetingReach reach(Permission permission, List<String> roles) {
        boolean everything = caller.isSystem() || caller.grants().allowEverywhere(permission);
        return new MeetingReach(
                everything,
                new ArrayList<>(caller.grants().organisationPaths(permission)),
                member(permission),
                today(),
                roles);
    }

    private @Nullable Long member(Permission permission) {
        return caller.grants().only().contains(permission)
                ? caller.findPersonId().orElse(null)
                : null;
    }

    /** What the caller is in the group today. */
    @Transactional
    public Set<GroupRole> roles(MeetingGroup group) {
        Long person = caller.findPersonId().orElse(null);
        Set<GroupRole> roles = EnumSet.noneOf(GroupRole.class);
        if (person != null) {
            roles.addAll(rolesOf(group, person));
        }
        return roles;
    }

    /** What somebody is in the group today. */
    @Transactional
    public List<GroupRole> rolesOf(MeetingGroup group, long person) {
        return em.createQuery(
                        """
                        select a.role from AppointedRepresentative a
                        where a.meetingGroup.id = :group and a.person.id = :person
                        and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)
                        """,
                        GroupRole.class)
                .setParameter("group", group.getId())
                .setParameter("person", person)
                .setParameter("day", today())
                .getResultList();
    }

    /** Whether the caller reads what the members of the group read. */
    @Transactional
    public boolean isMember(MeetingGroup group) {
        return caller.may(Permission.MEETING_VIEW, group.scope())
                || (member(Permission.MEETING_VIEW) != null && !roles(group).isEmpty());
    }

    /** Whether the caller prepares the group's meetings. */
    @Transactional
    public boolean isSecretary(MeetingGroup group) {
        return caller.may(Permission.MEETING_EDIT, group.scope())
                || (member(Permission.MEETING_EDIT) != null
                        && roles(group).contains(GroupRole.SECRETARY));
    }

    /** Whether the caller reads this meeting: a member does, and an approved guest of it. */
    @Transactional
    public boolean mayRead(Meeting meeting) {
        return isMember(meeting.getGroup()) || isGuest(meeting);
    }

    /** Whether the caller was let in to this meeting. */
    @Transactional
    public boolean isGuest(Meeting meeting) {
        Long person = member(Permission.MEETING_VIEW);
        return person != null
                && !em.createQuery(
                                """
                                select g.id from MeetingGuest g where g.meeting.id = :meeting
                                and g.person.id = :person and g.status = :approved
                                """,
                                Long.class)
                        .setParameter("meeting", meeting.getId())
                        .setParameter("person", person)
                        .setParameter("approved", GuestStatus.APPROVED)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Refuses whoever does not sit in the group today nor coordinates it.
     *
     * @throws NotFound for all others
     */
    @Transactional
    public void requireMember(MeetingGroup group) {
        if (!isMember(group)) {
            throw new NotFound();
        }
        if (caller.may(Permission.MEETING_VIEW, group.scope())) {
            caller.require(Permission.MEETING_VIEW, group.scope());
        }
    }

    /**
     * Refuses whoever does not prepare the group's meetings.
     *
     * @throws AccessDenied for its other members
     * @throws NotFound for all others
     */
    @Transactional
    public void requireSecretary(MeetingGroup group) {
        if (!isSecretary(group)) {
            requireMember(group);
            throw new AccessDenied();
        }
        if (caller.may(Permission.MEETING_EDIT, group.scope())) {
            // Notes on whose behalf a deputy acts.
            caller.require(Permission.MEETING_EDIT, group.scope());
        }
    }

    /**
     * Refuses whoever may not read this meeting.
     *
     * @throws NotFound for all others
     */
    @Transactional
    public void requireRead(Meeting meeting) {
        if (!mayRead(meeting)) {
            throw new NotFound();
        }
    }
}
