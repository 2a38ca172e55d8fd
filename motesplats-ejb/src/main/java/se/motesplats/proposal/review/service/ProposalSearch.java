package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.proposal.ConflictKind;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ground.service.OrganisationItem;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.database.service.ResultRow;

/**
 * The working group's list. In SQL, because median, Swedish order and what a reader may see have to
 * be settled before the rows of a page are cut out: sorting by a hidden score would tell it.
 */
@Dependent
class ProposalSearch {

    /**
     * Who reads.
     *
     * @param path of the reader's organisation; {@code -} when there is none, which no path starts
     *     with
     * @param member whether that organisation is below an association, which is everybody's
     * @param decides sees scores without an own one
     */
    record Reader(long personId, String path, boolean member, boolean decides) {
        static Reader of(Person person, boolean decides) {
            Organisation own = person.getOrganisation().orElse(null);
            return new Reader(
                    person.getId(),
                    own == null ? "-" : own.getPath(),
                    own != null && own.getKind() != OrganisationKind.ASSOCIATION,
                    decides);
        }
    }

    /** ?1 event, ?2 reader, ?3 reader's path, ?4 member, ?5 decides; see ConflictOfInterest. */
    private static final String ROWS_OF =
            """
            select r.*, case when sees then scores end as shown_scores, case when sees then median end as shown_median,
                   case when sees then mean end as shown_mean
            from (
              select q.*, case when conflict is null then cast(?5 as boolean) or my_score is not null
                               else cast(?5 as boolean) and conflict = 'SAME_ORGANISATION' end as sees
              from (
                select p.id, p.event_id, p.number, p.title, p.summary, p.format, p.format_words, p.status, p.submitted_at, coalesce(o.name, '') as organisation,
                       o.path as organisation_path,
                       case when pe.protected_identity then '' else trim(pe.given_name || ' ' || pe.family_name) end as proposer,
                       s.scores, s.median, s.mean, m.score as my_score,
                       case
                         when p.proposer_id = ?2 or exists (
                           select 1 from co_presenter c where c.proposal_id = p.id and c.person_id = ?2) then 'OWN'
                         when exists (
                           select 1 from conflict_of_interest x where x.proposal_id = p.id and x.person_id = ?2) then 'DECLARED'
                         when exists (
                           select 1 from organisation their
                           where their.id = any (array(select p.organisation_id union all
                             select c.organisation_id from co_presenter c where c.proposal_id = p.id and c.status <> 'DECLINED'))
                           and (their.path = ?3
                             or (cast(?4 as boolean) and their.path like ?3 || '%')
                             or (their.kind <> 'ASSOCIATION' and ?3 like their.path || '%'))) then 'SAME_ORGANISATION'
                       end as conflict
                from proposal p
                join person pe on pe.id = p.proposer_id
                left join organisation o on o.id = p.organisation_id
                left join lateral (
                  select count(*) as scores, percentile_cont(0.5) within group (order by rs.score) as median, avg(rs.score) as mean
                  from review r join review_score rs on rs.review_id = r.id and rs.criterion = 'OVERALL'
                  where r.proposal_id = p.id and not exists (
                    select 1 from conflict_of_interest x where x.proposal_id = p.id and x.person_id = r.reviewer_id)) s on true
                left join lateral (
                  select rs.score from review r join review_score rs on rs.review_id = r.id and rs.criterion = 'OVERALL'
                  where r.proposal_id = p.id and r.reviewer_id = ?2) m on true
                where p.event_id {event} and p.number is not null
              ) q
            ) r
            """;

    private static final String ROWS = ROWS_OF.replace("{event}", "= ?1");

    private static final String UNREVIEWED =
            "status = 'SUBMITTED' and my_score is null and conflict is null";

    @PersistenceContext private EntityManager em;

    List<ProposalListItem> list(ProposalQuery query, Reader reader, int first, int max) {
        List<Object> parameters = base(query.eventId(), reader);
        String sql =
                "select id, number, title, format, format_words, status, organisation, proposer, submitted_at, shown_scores,"
                        + " shown_median, shown_mean, my_score, conflict from ("
                        + ROWS
                        + ") rows"
                        + where(query, parameters)
                        + order(query);
        return ResultRow.of(query(sql, parameters).setFirstResult(first).setMaxResults(max))
                .stream()
                .map(ProposalSearch::toItem)
                .toList();
    }

    int count(ProposalQuery query, Reader reader) {
        List<Object> parameters = base(query.eventId(), reader);
        String sql = "select count(*) from (" + ROWS + ") rows" + where(query, parameters);
        return (int) ResultRow.number(query(sql, parameters));
    }

    ProposalCounts counts(long eventId, Reader reader) {
        Map<ProposalStatus, Long> byStatus = new EnumMap<>(ProposalStatus.class);
        for (ResultRow columns :
                ResultRow.of(
                        em.createNativeQuery(
                                        "select status, count(*) from proposal where event_id = ?1"
                                                + " and (number is not null or status = 'DRAFT') group by status")
                                .setParameter(1, eventId))) {
            byStatus.put(columns.constant(ProposalStatus.class, 0), columns.number(1));
        }
        long toReview =
                ResultRow.number(
                        query(
                                "select count(*) from (" + ROWS + ") rows where " + UNREVIEWED,
                                base(eventId, reader)));
        return new ProposalCounts(byStatus, toReview);
    }

    /** How many proposals of each of these events wait for the reader's opinion. */
    Map<Long, Long> unreviewed(List<Long> eventIds, Reader reader) {
        // Ids are numbers, so they can stand in the statement.
        String events = eventIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String sql =
                "select event_id, count(*) from ("
                        + ROWS_OF.replace("{event}", "in (?1, " + events + ")")
                        + ") rows where "
                        + UNREVIEWED
                        + " group by event_id";
        return ResultRow.of(query(sql, base(-1, reader))).stream()
                .collect(Collectors.toMap(row -> row.number(0), row -> row.number(1)));
    }

    Optional<Long> nextUnreviewed(long eventId, long after, Reader reader) {
        List<Object> parameters = base(eventId, reader);
        parameters.add(after);
        return ResultRow.numbers(
                        query(
                                        "select id from ("
                                                + ROWS
                                                + ") rows where "
                                                + UNREVIEWED
                                                + " and id <> ?6 order by id < ?6, id",
                                        parameters)
                                .setMaxResults(1))
                .stream()
                .findFirst();
    }

    List<OrganisationItem> organisations(long eventId) {
        List<OrganisationItem> items = new ArrayList<>();
        for (ResultRow columns :
                ResultRow.of(
                        em.createNativeQuery(
                                        "select o.id, o.name from organisation o where exists (select 1 from proposal p"
                                                + " where p.organisation_id = o.id and p.event_id = ?1 and p.number is not null)"
                                                + " order by o.name collate \"sv-SE-x-icu\", o.id")
                                .setParameter(1, eventId))) {
            items.add(new OrganisationItem(columns.number(0), columns.text(1)));
        }
        return items;
    }

    private static List<Object> base(long eventId, Reader reader) {
        return new ArrayList<>(
                List.of(
                        eventId,
                        reader.personId(),
                        reader.path(),
                        reader.member(),
                        reader.decides()));
    }

    private static String where(ProposalQuery query, List<Object> parameters) {
        List<String> terms = new ArrayList<>();
        if (!query.text().isBlank()) {
            parameters.add(
                    '%' + NormalForm.of(query.text()).strip().replaceAll("[!%_]", "!$0") + '%');
            int text = parameters.size();
            terms.add(
                    List.of("number", "title", "summary", "organisation", "proposer").stream()
                            .map(column -> column + " ilike ?" + text + " escape '!'")
                            .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!query.statuses().isEmpty()) {
            terms.add("status in (" + names(query.statuses()) + ')');
        }
        if (!query.formats().isEmpty()) {
            terms.add("format in (" + names(query.formats()) + ')');
        }
        if (query.organisationId() != null) {
            parameters.add(query.organisationId());
            terms.add(
                    "organisation_path like (select path from organisation where id = ?"
                            + parameters.size()
                            + ") || '%'");
        }
        if (query.unreviewedByMe()) {
            terms.add(UNREVIEWED);
        }
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    /** Names of constants are safe to stand in SQL. */
    private static String names(Iterable<? extends Enum<?>> constants) {
        List<String> names = new ArrayList<>();
        constants.forEach(c -> names.add('\'' + c.name() + '\''));
        return String.join(", ", names);
    }

    private static String order(ProposalQuery query) {
        String direction = query.descending() ? " desc" : "";
        return " order by "
                + switch (query.order()) {
                    case RECEIVED -> "submitted_at" + direction;
                    case TITLE -> "title collate \"sv-SE-x-icu\"" + direction;
                    case ORGANISATION -> "organisation collate \"sv-SE-x-icu\"" + direction;
                    case STATUS ->
                            "array_position(array['SUBMITTED', 'ACCEPTED', 'RESERVE', 'DECLINED', 'WITHDRAWN'], status)"
                                    + direction;
                    case SCORE ->
                            "shown_median"
                                    + direction
                                    + " nulls last, shown_mean"
                                    + direction
                                    + " nulls last";
                }
                + ", submitted_at, id";
    }

    private Query query(String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private static ProposalListItem toItem(ResultRow row) {
        return new ProposalListItem(
                row.number(0),
                row.text(1),
                row.text(2),
                row.constant(ProposalFormat.class, 3),
                row.textOrNull(4),
                row.constant(ProposalStatus.class, 5),
                row.text(6),
                row.text(7),
                row.instant(8),
                row.smallOrNull(9),
                decimal(row.decimalOrNull(10), 1),
                decimal(row.decimalOrNull(11), 2),
                row.smallOrNull(12),
                row.constantOrNull(ConflictKind.class, 13));
    }

    private static @Nullable BigDecimal decimal(@Nullable BigDecimal number, int places) {
        return number == null ? null : number.setScale(places, RoundingMode.HALF_UP);
    }
}
