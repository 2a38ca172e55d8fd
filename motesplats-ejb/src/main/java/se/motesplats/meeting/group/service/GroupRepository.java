package se.motesplats.meeting.group.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.list.service.Sort;

/** Groups, who sits in them, and their meetings in the database. */
@Dependent
public class GroupRepository {

    private static final String SWEDISH = " collate \"sv-SE-x-icu\"";

    @PersistenceContext private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    /** Writes what has changed, so that ids and the new version are known. */
    public void flush() {
        em.flush();
    }

    /**
     * The group, for reading.
     *
     * @throws NotFound if there is none
     */
    public MeetingGroup get(long id) {
        return Optional.ofNullable(em.find(MeetingGroup.class, id)).orElseThrow(NotFound::new);
    }

    /** The group, locked: those who change it, its people or its dates come one after the other. */
    public MeetingGroup lock(long id) {
        return Optional.ofNullable(em.find(MeetingGroup.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    public Meeting getMeeting(long id) {
        return Optional.ofNullable(em.find(Meeting.class, id)).orElseThrow(NotFound::new);
    }

    /** The meeting as it is now, its row locked until the end of the transaction. */
    public Meeting lockMeeting(long id) {
        return Optional.ofNullable(em.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** Groups that the caller may read, and open ones. */
    List<GroupListItem> list(
            MeetingReach reach, GroupFilter filter, LocalDate today, int first, int max) {
        Query query =
                em.createNativeQuery(
                        """
                        select g.id, g.name, o.name as owner, g.status, g.open, g.weekday, g.starts_at,
                               g.attendance_mode, g.place,
                               (select count(distinct a.person_id) from appointed_representative a
                                where a.group_id = g.id and a.valid_from <= ?1
                                and (a.valid_to is null or a.valid_to >= ?1)) as sitting,
                               (select min(m.day) from meeting m where m.group_id = g.id and m.day >= ?1
                                and m.status in ('PLANNED', 'CALLED')) as next_day
                        from meeting_group g join organisation o on o.id = g.owner_id where\s"""
                                + condition(reach, filter, 2)
                                + order(filter.sort()));
        query.setParameter(1, java.sql.Date.valueOf(today));
        bind(query, reach, filter, 2);
        return ResultRow.of(query.setFirstResult(first).setMaxResults(max)).stream()
                .map(GroupListItem::of)
                .toList();
    }

    int count(MeetingReach reach, GroupFilter filter) {
        Query query =
                em.createNativeQuery(
                        "select count(*) from meeting_group g where "
                                + condition(reach, filter, 1));
        bind(query, reach, filter, 1);
        return (int) ResultRow.number(query);
    }

    /** What limits the list, with numbered places from one on; {@link #bind} fills them. */
    private static String condition(MeetingReach reach, GroupFilter filter, int first) {
        StringBuilder sql =
                new StringBuilder(
                        filter.own()
                                ? reach.groupsSql("g", first)
                                : "("
                                        + reach.groupsSql("g", first)
                                        + " or (g.open and g.status <> 'ENDED'))");
        int place = first + reach.placesSql();
        if (filter.status() != null) {
            sql.append(" and g.status = ?").append(place++);
        }
        if (filter.isSearch()) {
            sql.append(" and search_key(g.name, g.place) like ?")
                    .append(place)
                    .append(" escape '!'");
        }
        return sql.toString();
    }

    private static void bind(Query query, MeetingReach reach, GroupFilter filter, int first) {
        int place = reach.bind(query, first);
        GroupStatus status = filter.status();
        if (status != null) {
            query.setParameter(place++, status.name());
        }
        if (filter.isSearch()) {
            query.setParameter(place, filter.pattern());
        }
    }

    private static String order(Sort<GroupFilter.Order> sort) {
        String direction = sort.direction();
        return " order by "
                + switch (sort.by()) {
                    case NAME -> "g.name" + SWEDISH + direction;
                    case NEXT -> "next_day" + direction + " nulls last, g.name" + SWEDISH;
                    case PEOPLE -> "sitting" + direction + ", g.name" + SWEDISH;
                }
                + ", g.id";
    }

    /**
     * Organisations that can own groups: the association, municipalities, and those that are named.
     *
     * @param paths of those below which it may be
     */
    List<GroupOwner> owners(boolean all, Set<String> paths, LocalDate day) {
        return em.createQuery(
                        """
                        select o from Organisation o
                        where (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)
                        and (o.kind in (se.motesplats.organisation.OrganisationKind.ASSOCIATION,
                            se.motesplats.organisation.OrganisationKind.MUNICIPALITY) or o.path in :paths)
                        order by o.kind, o.name
                        """,
                        Organisation.class)
                .setParameter("day", day)
                .setParameter("paths", paths.isEmpty() ? Set.of("") : paths)
                .getResultStream()
                .filter(o -> all || paths.stream().anyMatch(o.getPath()::startsWith))
                .map(o -> new GroupOwner(o.getId(), o.getName()))
                .toList();
    }

    /** Groups within reach that have not ended, in the order of their names. */
    public List<MeetingGroup> within(MeetingReach reach) {
        if (reach.isNothing()) {
            return List.of();
        }
        return reach.bind(
                        em.createQuery(
                                "select g from MeetingGroup g where g.status <> :ended and "
                                        + reach.groups("g")
                                        + " order by g.name, g.id",
                                MeetingGroup.class))
                .setParameter("ended", GroupStatus.ENDED)
                .getResultList();
    }

    /** Its organisations, also former ones, in the order of their names. */
    public List<GroupOrganisation> organisations(long groupId) {
        return em.createQuery(
                        """
                        select o from GroupOrganisation o left join fetch o.organisation
                        where o.meetingGroup.id = :group order by o.name, o.validFrom, o.id
                        """,
                        GroupOrganisation.class)
                .setParameter("group", groupId)
                .getResultList();
    }

    /** Who sits or sat in it, the latest first of those of one name. */
    public List<AppointedRepresentative> people(long groupId) {
        return em.createQuery(
                        """
                        select a from AppointedRepresentative a join fetch a.person p
                        left join fetch a.organisation
                        where a.meetingGroup.id = :group
                        order by p.familyName, p.givenName, a.validFrom desc, a.id
                        """,
                        AppointedRepresentative.class)
                .setParameter("group", groupId)
                .getResultList();
    }

    /** Who sits in it on a day. */
    public List<AppointedRepresentative> people(long groupId, LocalDate day) {
        return em.createQuery(
                        """
                        select a from AppointedRepresentative a join fetch a.person p
                        left join fetch a.organisation
                        where a.meetingGroup.id = :group and a.validFrom <= :day
                        and (a.validTo is null or a.validTo >= :day)
                        order by p.familyName, p.givenName, a.id
                        """,
                        AppointedRepresentative.class)
                .setParameter("group", groupId)
                .setParameter("day", day)
                .getResultList();
    }

    public AppointedRepresentative getPlace(long id) {
        return Optional.ofNullable(em.find(AppointedRepresentative.class, id))
                .orElseThrow(NotFound::new);
    }

    public GroupOrganisation getOrganisation(long id) {
        return Optional.ofNullable(em.find(GroupOrganisation.class, id)).orElseThrow(NotFound::new);
    }
}
