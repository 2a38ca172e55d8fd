package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.account.Person;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.meeting.QuestionLink;
import se.motesplats.meeting.QuestionStatus;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.shared.NotFound;

/** Questions, answers and links in the database. */
@Dependent
class QuestionRepository {

    private static final String SPEAKS =
            " a.role in (se.motesplats.meeting.GroupRole.REPRESENTATIVE,"
                    + " se.motesplats.meeting.GroupRole.SUBSTITUTE) and a.validFrom <= :day"
                    + " and (a.validTo is null or a.validTo >= :day)";

    private static final String MINE =
            "exists (select w.id from QuestionAnswer w, AppointedRepresentative a where w.question.id"
                    + " = q.id and a.organisation.id = w.organisation.id and a.person.id = :me and"
                    + SPEAKS
                    + ")";

    @PersistenceContext private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    OpenQuestion get(long id) {
        return Optional.ofNullable(em.find(OpenQuestion.class, id)).orElseThrow(NotFound::new);
    }

    /** The question as it is now, its row locked: whoever answers or ends it comes in turn. */
    OpenQuestion lock(long id) {
        return Optional.ofNullable(em.find(OpenQuestion.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    Person person(long id) {
        return Optional.ofNullable(em.find(Person.class, id)).orElseThrow(NotFound::new);
    }

    Optional<AgendaItem> item(long id) {
        return Optional.ofNullable(em.find(AgendaItem.class, id));
    }

    /** What each organisation has said, in the order in which they were asked. */
    List<QuestionAnswer> answers(Collection<OpenQuestion> questions) {
        return questions.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select a from QuestionAnswer a join fetch a.organisation left join fetch a.answeredBy
                                where a.question in :questions order by a.id
                                """,
                                QuestionAnswer.class)
                        .setParameter("questions", questions)
                        .getResultList();
    }

    /** Who speaks for these organisations on a day, representatives and substitutes. */
    List<AppointedRepresentative> speakers(Collection<Long> organisationIds, LocalDate day) {
        return organisationIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from AppointedRepresentative a join fetch a.person p join"
                                        + " fetch a.organisation where a.organisation.id in :ids and"
                                        + SPEAKS
                                        + " order by p.familyName, p.givenName, a.id",
                                AppointedRepresentative.class)
                        .setParameter("ids", organisationIds)
                        .setParameter("day", day)
                        .getResultList();
    }

    /** The organisations of a group that somebody speaks for on a day. */
    Set<Long> spokenFor(long groupId, long personId, LocalDate day) {
        return Set.copyOf(
                em.createQuery(
                                "select a.organisation.id from AppointedRepresentative a where"
                                        + " a.meetingGroup.id = :group and a.person.id = :person and"
                                        + SPEAKS,
                                Long.class)
                        .setParameter("group", groupId)
                        .setParameter("person", personId)
                        .setParameter("day", day)
                        .getResultList());
    }

    /** The question that a link opens now, by its number; the link itself is not loaded. */
    Optional<Long> questionOfLink(String hash, Instant now) {
        return em.createQuery(
                        "select l.question.id from QuestionLink l where l.linkHash = :hash and"
                                + " l.linkExpiresAt > :now",
                        Long.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    Optional<QuestionLink> link(String hash, Instant now) {
        return em.createQuery(
                        "select l from QuestionLink l join fetch l.person where l.linkHash = :hash"
                                + " and l.linkExpiresAt > :now",
                        QuestionLink.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    List<QuestionLink> links(long questionId) {
        return em.createQuery(
                        """
                        select l from QuestionLink l join fetch l.person p where l.question.id = :question
                        order by p.familyName, p.givenName, l.id
                        """,
                        QuestionLink.class)
                .setParameter("question", questionId)
                .getResultList();
    }

    /** Open ones with a last day from today up to that one. */
    List<Long> openUntil(LocalDate today, LocalDate lastDay) {
        return em.createQuery(
                        """
                        select q.id from OpenQuestion q where q.status = :open and q.remindedAt is null
                        and q.lastDay between :today and :last order by q.id
                        """,
                        Long.class)
                .setParameter("open", QuestionStatus.OPEN)
                .setParameter("today", today)
                .setParameter("last", lastDay)
                .getResultList();
    }

    /** Those raised at a meeting. */
    List<OpenQuestion> ofMeeting(long meetingId) {
        return select("q.meeting.id = :meeting order by q.id")
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    /** As {@link #ofMeeting}, with what is shown of them. */
    List<QuestionListItem> raisedAt(long meetingId) {
        return items(ofMeeting(meetingId));
    }

    /** Open ones of earlier meetings of the same group, the oldest first. */
    List<QuestionListItem> openBefore(Meeting meeting) {
        return items(
                select(
                                "m.meetingGroup.id = :group and q.status = :open and (m.day < :day"
                                        + " or (m.day = :day and m.startsAt < :time))"
                                        + " order by q.askedAt, q.id")
                        .setParameter("group", meeting.getGroup().getId())
                        .setParameter("open", QuestionStatus.OPEN)
                        .setParameter("day", meeting.getDay())
                        .setParameter("time", meeting.getStartsAt())
                        .getResultList());
    }

    /** Whether no other meeting of the group comes before it, from a day on. */
    boolean isNext(Meeting meeting, LocalDate today) {
        return meeting.getStatus().isOpen()
                && !meeting.getDay().isBefore(today)
                && em.createQuery(
                                """
                                select m.id from Meeting m where m.meetingGroup.id = :group and m.status in :open
                                and m.day >= :today and (m.day < :day or (m.day = :day and m.startsAt < :time))
                                """,
                                Long.class)
                        .setParameter("group", meeting.getGroup().getId())
                        .setParameter("open", MeetingStatus.open())
                        .setParameter("today", today)
                        .setParameter("day", meeting.getDay())
                        .setParameter("time", meeting.getStartsAt())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    List<QuestionListItem> list(
            MeetingReach reach,
            QuestionFilter filter,
            long me,
            LocalDate today,
            int first,
            int max) {
        return reach.isNothing()
                ? List.of()
                : items(
                        bind(
                                        select(condition(reach, filter) + order(filter)),
                                        reach,
                                        filter,
                                        me,
                                        today)
                                .setFirstResult(first)
                                .setMaxResults(max)
                                .getResultList());
    }

    int count(MeetingReach reach, QuestionFilter filter, long me, LocalDate today) {
        return reach.isNothing()
                ? 0
                : bind(
                                em.createQuery(
                                        "select count(q.id) from OpenQuestion q join q.meeting m join"
                                                + " m.meetingGroup g where "
                                                + condition(reach, filter),
                                        Long.class),
                                reach,
                                filter,
                                me,
                                today)
                        .getSingleResult()
                        .intValue();
    }

    private TypedQuery<OpenQuestion> select(String conditionAndOrder) {
        return em.createQuery(
                "select q from OpenQuestion q join fetch q.meeting m join fetch m.meetingGroup g"
                        + " join fetch q.owner where "
                        + conditionAndOrder,
                OpenQuestion.class);
    }

    private static String condition(MeetingReach reach, QuestionFilter filter) {
        StringBuilder jpql = new StringBuilder(reach.groups("g"));
        if (filter.status() != null) {
            jpql.append(" and q.status = :status");
        }
        if (filter.groupId() != null) {
            jpql.append(" and g.id = :group");
        }
        if (filter.mine()) {
            jpql.append(" and ").append(MINE);
        }
        if (filter.isSearch()) {
            jpql.append(
                    " and (function('search_key', q.text) like :text escape '!'"
                            + " or function('search_key', g.name) like :text escape '!')");
        }
        return jpql.toString();
    }

    private static <T> TypedQuery<T> bind(
            TypedQuery<T> query,
            MeetingReach reach,
            QuestionFilter filter,
            long me,
            LocalDate today) {
        reach.bind(query);
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        if (filter.groupId() != null) {
            query.setParameter("group", filter.groupId());
        }
        if (filter.mine()) {
            query.setParameter("me", me).setParameter("day", today);
        }
        if (filter.isSearch()) {
            query.setParameter("text", filter.pattern());
        }
        return query;
    }

    private static String order(QuestionFilter filter) {
        String direction = filter.sort().direction();
        return " order by "
                + switch (filter.sort().by()) {
                    case STATUS ->
                            "case q.status when se.motesplats.meeting.QuestionStatus.OPEN then 0 when"
                                    + " se.motesplats.meeting.QuestionStatus.ANSWERED then 1 else 2 end"
                                    + direction
                                    + ", q.lastDay nulls last";
                    case GROUP -> "g.name" + direction;
                    case DUE -> "q.lastDay" + direction + " nulls last";
                    case ASKED -> "q.askedAt" + direction;
                }
                + ", q.askedAt desc, q.id";
    }

    /** The answers of all of them at once. */
    private List<QuestionListItem> items(List<OpenQuestion> questions) {
        Map<OpenQuestion, List<QuestionAnswer>> answers =
                answers(questions).stream()
                        .collect(Collectors.groupingBy(QuestionAnswer::getQuestion));
        return questions.stream()
                .map(q -> QuestionListItem.of(q, answers.getOrDefault(q, List.of())))
                .toList();
    }

    /** Open questions to organisations that somebody speaks for, where one has not answered. */
    List<OpenQuestion> waitingFor(long personId, LocalDate day) {
        return em.createQuery(
                        "select q from OpenQuestion q join fetch q.meeting m join fetch m.meetingGroup"
                                + " where q.status = :open and exists (select w.id from QuestionAnswer"
                                + " w, AppointedRepresentative a where w.question.id = q.id and w.reply"
                                + " = se.motesplats.meeting.QuestionReply.WAITING and"
                                + " a.organisation.id = w.organisation.id and a.person.id = :me and"
                                + SPEAKS
                                + ") order by q.lastDay nulls last, q.id",
                        OpenQuestion.class)
                .setParameter("open", QuestionStatus.OPEN)
                .setParameter("me", personId)
                .setParameter("day", day)
                .getResultList();
    }

    /**
     * Open ones whose last day is over, of somebody who looks after them; for secretaries also
     * those of people who have left the group.
     */
    List<OpenQuestion> overdue(long personId, MeetingReach secretary, LocalDate day) {
        String left =
                " or ("
                        + secretary.groups("g")
                        + " and not exists (select a.id from AppointedRepresentative a where"
                        + " a.meetingGroup.id = g.id and a.person.id = q.owner.id and a.validFrom <="
                        + " :day and (a.validTo is null or a.validTo >= :day)))";
        return secretary
                .bind(
                        em.createQuery(
                                "select q from OpenQuestion q join fetch q.meeting m join fetch"
                                        + " m.meetingGroup g where q.status = :open and q.lastDay < :day"
                                        + " and ((q.owner.id = :me and exists (select o.id from"
                                        + " AppointedRepresentative o where o.meetingGroup.id = g.id and"
                                        + " o.person.id = :me and o.validFrom <= :day and (o.validTo is"
                                        + " null or o.validTo >= :day)))"
                                        + (secretary.isNothing() ? "" : left)
                                        + ") order by q.lastDay, q.id",
                                OpenQuestion.class))
                .setParameter("open", QuestionStatus.OPEN)
                .setParameter("me", personId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Answers that came within a time to questions of a group's earlier meetings. */
    List<QuestionAnswer> answeredBetween(Meeting meeting, Instant from, Instant to) {
        return em.createQuery(
                        """
                        select a from QuestionAnswer a join fetch a.question q join fetch a.organisation
                        where q.meeting.meetingGroup.id = :group and q.meeting.id <> :meeting
                        and a.answeredAt >= :from and a.answeredAt < :to order by q.id, a.id
                        """,
                        QuestionAnswer.class)
                .setParameter("group", meeting.getGroup().getId())
                .setParameter("meeting", meeting.getId())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The day of the group's meeting before that was not cancelled, with its time. */
    Optional<Meeting> before(Meeting meeting) {
        return em.createQuery(
                        """
                        select m from Meeting m where m.meetingGroup.id = :group and m.status <> :cancelled
                        and (m.day < :day or (m.day = :day and m.startsAt < :time))
                        order by m.day desc, m.startsAt desc, m.id desc
                        """,
                        Meeting.class)
                .setParameter("group", meeting.getGroup().getId())
                .setParameter("cancelled", MeetingStatus.CANCELLED)
                .setParameter("day", meeting.getDay())
                .setParameter("time", meeting.getStartsAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
