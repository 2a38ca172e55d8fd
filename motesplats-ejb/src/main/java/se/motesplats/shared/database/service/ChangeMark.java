package se.motesplats.shared.database.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * A number that is another one after every change of what public pages may show, read in one short
 * query. All that changes is in the audit log, so its latest entries tell, without those of tables
 * that no stranger's page reads. They are summed up, because who writes first may commit last: such
 * an entry turns up below the highest number.
 */
@ApplicationScoped
public class ChangeMark {

    /**
     * Tables that pages for strangers do not read: seats and their people, what is written for an
     * event and judged, and who may do what. Whatever does not stand here counts, a new table too.
     * The index {@code ix_audit_entry_public} leaves out the same ones.
     */
    public static final List<String> NOT_PUBLIC =
            List.of(
                    "account",
                    "account_token",
                    "allocation",
                    "allocation_round",
                    "allocation_share",
                    "check_in",
                    "co_presenter",
                    "conflict_of_interest",
                    "identity_disclosure",
                    "job_request",
                    "list_export",
                    "need_reading",
                    "nomination",
                    "nomination_link",
                    "participant_need",
                    "proposal",
                    "proposal_status_change",
                    "reminder_rule",
                    "reserve",
                    "review",
                    "review_score",
                    "role_assignment",
                    "round_rules",
                    "seat",
                    "seat_calendar",
                    "seat_capacity",
                    "seat_capacity_day",
                    "seat_hold",
                    "seat_wish",
                    "session_choice");

    /** Changes that may be committed while an earlier one is still open, and yet be told apart. */
    private static final int LATEST = 100;

    /** Somebody new is shown nowhere before another row names them, and that one counts. */
    private static final String QUERY =
            "select cast(coalesce(sum(id), 0) as bigint) from (select id from audit_entry where table_name not in "
                    + NOT_PUBLIC.stream().collect(Collectors.joining("', '", "('", "')"))
                    + " and not (table_name = 'person' and action = 'INSERT') order by id desc limit "
                    + LATEST
                    + ") latest";

    private static final Logger LOG = Logger.getLogger(ChangeMark.class.getName());

    @PersistenceContext private EntityManager em;

    /** Read before what it is to stand for; empty while the database does not answer. */
    public OptionalLong read() {
        try {
            return OptionalLong.of(ResultRow.number(em.createNativeQuery(QUERY)));
        } catch (PersistenceException e) {
            LOG.log(Level.FINE, "No mark of the latest change", e);
            return OptionalLong.empty();
        }
    }
}
