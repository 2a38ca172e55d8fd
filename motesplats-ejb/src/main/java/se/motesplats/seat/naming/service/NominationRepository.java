package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.database.service.SqlList;

/** The people named by a unit as a list; the columns that it shows, and no entities. */
@Dependent
class NominationRepository {

    private static final String ACTIVE = SeatSql.of("{active}");
    private static final String ENDED =
            SqlList.of(EnumSet.complementOf(EnumSet.copyOf(NominationStatus.ACTIVE)));

    /** Where the words stand among the parameters. */
    private static final int FIRST_WORD = 5;

    @PersistenceContext private EntityManager em;

    /**
     * In the order of names, protected identities last.
     *
     * @param own whether it is shown to the unit itself, which sees what it typed
     */
    List<NominationRow> list(
            long eventId,
            long allocationId,
            boolean own,
            boolean active,
            @Nullable String text,
            int first,
            int max) {
        List<String> words = words(text);
        // Thousands are put in order by as few columns as that takes. Their names are fetched by
        // all their ids at once, which spares as many descents into the index.
        Query query =
                em.createNativeQuery(
                        "with named as materialized (select n.id, n.person_id, n.called_given_name,"
                                + " n.called_family_name, n.called_email from nomination n where "
                                + ofUnit(active)
                                + """
                                )
                                select n.id, n.status, coalesce(n.ended_at, n.outcome_at, n.answered_at, n.invited_at, n.nominated_at),
                                    case when e.attendance_mode = 'HYBRID' then n.seat_mode end,
                                    p.hidden, p.given_name, p.family_name, p.email
                                from (select f.id as nomination_id, %1$s as hidden, %2$s as given_name, %3$s as family_name, %4$s as email
                                    from named f join person p on p.id = f.person_id and p.id = any (array (select person_id from named))
                                """
                                        .formatted(
                                                hidden("f", own),
                                                given("f"),
                                                family("f"),
                                                email("f"))
                                + (words.isEmpty() ? "" : "where " + matching("f", own, words))
                                + """
                                 order by 2, 4, 3, 1 limit ?3 offset ?4) p
                                join nomination n on n.id = p.nomination_id join event e on e.id = n.event_id
                                order by p.hidden, p.family_name, p.given_name, n.id
                                """);
        set(query, eventId, allocationId, words).setParameter(3, max).setParameter(4, first);
        return ResultRow.of(query).stream().map(NominationRepository::row).toList();
    }

    private static NominationRow row(ResultRow c) {
        boolean hidden = c.flag(4);
        return new NominationRow(
                c.number(0),
                hidden ? null : (c.text(5) + ' ' + c.text(6)).strip(),
                hidden || c.text(7).isEmpty() ? null : c.text(7),
                c.constant(NominationStatus.class, 1),
                c.instant(2),
                c.constantOrNull(SeatMode.class, 3));
    }

    long count(
            long eventId, long allocationId, boolean own, boolean active, @Nullable String text) {
        List<String> words = words(text);
        // Without words thousands are counted in an index, without looking at each of them.
        Query query =
                em.createNativeQuery(
                        words.isEmpty()
                                ? "select count(*) from nomination n where " + ofUnit(active)
                                : "select count(*) from nomination n join person p on p.id = n.person_id where "
                                        + ofUnit(active)
                                        + " and "
                                        + matching("n", own, words));
        return ResultRow.number(set(query, eventId, allocationId, words));
    }

    private static String ofUnit(boolean active) {
        return "n.event_id = ?1 and n.allocation_id = ?2 and n.status in "
                + (active ? ACTIVE : ENDED);
    }

    /** Hiding from the unit what it typed itself would tell that the identity is protected. */
    private static String hidden(String n, boolean own) {
        return own
                ? "(p.protected_identity and " + n + ".called_email is null)"
                : "p.protected_identity";
    }

    private static String given(String n) {
        return "coalesce(" + n + ".called_given_name, p.given_name)";
    }

    private static String family(String n) {
        return "coalesce(" + n + ".called_family_name, p.family_name)";
    }

    private static String email(String n) {
        return "coalesce(" + n + ".called_email, p.email)";
    }

    /** A protected identity must not be found by a name that nobody sees. */
    private static String matching(String n, boolean own, List<String> words) {
        StringBuilder matching = new StringBuilder("not " + hidden(n, own));
        String text = given(n) + " || ' ' || " + family(n) + " || ' ' || " + email(n);
        for (int i = 0; i < words.size(); i++) {
            matching.append(" and lower(" + text + ") like ?")
                    .append(FIRST_WORD + i)
                    .append(" escape '!'");
        }
        return matching.toString();
    }

    private static Query set(Query query, long eventId, long allocationId, List<String> words) {
        query.setParameter(1, eventId).setParameter(2, allocationId);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter(FIRST_WORD + i, '%' + words.get(i).replaceAll("[!%_]", "!$0") + '%');
        }
        return query;
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : List.of(NormalForm.key(text).split(" "));
    }
}
