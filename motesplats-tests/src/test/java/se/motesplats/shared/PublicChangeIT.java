package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.account.login.service.AuthenticationService;
import se.motesplats.account.login.service.ClientPlace;
import se.motesplats.account.login.service.LogIn;
import se.motesplats.event.service.EventFacts;
import se.motesplats.seat.SeatProof;
import se.motesplats.shared.database.service.ChangeMark;

/** What makes pages for strangers be drawn anew, and what does not, on PostgreSQL. */
@ArquillianTest
class PublicChangeIT extends SeatProof {

    private static final Pattern NAME = Pattern.compile("'([a-z_]+)'");

    @Inject private AuthenticationService authentication;
    @Inject private ChangeMark mark;

    @Test
    void a_name_an_answer_and_a_login_change_nothing_that_strangers_see() throws Exception {
        fixRound(39, 3);
        long before = latest();
        name("kontakt.ockero", "Öckerö", 2);
        byLink(token(), true);
        as(
                null,
                () ->
                        authentication.logIn(
                                new LogIn(
                                        "emil.ek@motesplats.example",
                                        "demo",
                                        new ClientPlace("192.0.2.77", null))));
        assertThat(written(before, "kontakt.ockero", "true")).isPositive();
        assertThat(written(before, "kontakt.ockero", predicate())).isZero();
        long logins =
                count(
                        "select count(*) from audit_entry where id > ? and table_name = 'account'",
                        before);
        assertThat(logins).isPositive();
        assertThat(counts("account", "UPDATE")).isFalse();
    }

    @Test
    void a_change_of_an_event_of_its_contact_and_of_what_nobody_thought_of_counts()
            throws Exception {
        long seen = marked();
        EventFacts later = facts(FIRST_DAY.plusDays(7), 2);
        as(
                "karin.koordinator",
                () -> {
                    events.edit(event, version(), later);
                    return 0;
                });
        assertThat(marked()).isNotEqualTo(seen);

        long shown = marked();
        stranger("Sara", "sara." + event + "@motesplats.example", true);
        assertThat(marked()).as("a flag of a person").isNotEqualTo(shown);

        assertThat(counts("a_table_of_tomorrow", "INSERT")).isTrue();
        assertThat(counts("person", "UPDATE")).isTrue();
        assertThat(counts("person", "INSERT")).isFalse();
    }

    @Test
    void the_index_leaves_out_the_tables_that_the_question_leaves_out() {
        List<String> left =
                NAME.matcher(predicate().replaceFirst("(?s)NOT .*person.*", ""))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(left).containsExactlyElementsOf(ChangeMark.NOT_PUBLIC);
    }

    /** Read as a request does, in a thread of its own. */
    private long marked() throws Exception {
        return as(null, () -> mark.read().orElseThrow());
    }

    /** Which entries the index holds, as PostgreSQL says it. */
    private String predicate() {
        return ask(
                        "select pg_get_expr(indpred, indrelid) from pg_index where indexrelid = cast(? as regclass)",
                        "ix_audit_entry_public")
                .toString();
    }

    private boolean counts(String table, String action) {
        return (Boolean)
                ask(
                        "select "
                                + predicate()
                                + " from (values (cast(? as text), cast(? as text))) v (table_name, action)",
                        table,
                        action);
    }

    private long latest() {
        return count("select max(id) from audit_entry");
    }

    private long written(long after, String user, String where) {
        return count(
                "select count(*) from audit_entry where id > ? and actor_id = (select id from person where email = ?) and "
                        + where,
                after,
                user + "@motesplats.example");
    }
}
