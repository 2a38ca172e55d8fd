package se.motesplats.seat.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Statements;
import se.motesplats.seat.SeatProof;
import se.motesplats.seat.naming.service.NamePeople;

/** A hundred people in one request: hardly more statements than for one, and nothing half. */
@ArquillianTest
class ManyNamesIT extends SeatProof {

    private static final System.Logger LOG = System.getLogger(ManyNamesIT.class.getName());

    private static final int MANY = 100;

    /** However many people are named. */
    private static final long MOST_STATEMENTS = 60;

    /** Of a claim of one seat, with the transaction's; one of them asks for texts of one's own. */
    private static final long MOST_FOR_ONE = 15;

    private static final String CONTACT = "kontakt.goteborg";
    private static final String UNIT = "Göteborg";

    @Test
    void a_hundred_new_people_are_named_in_few_statements() throws Exception {
        fixRound(600, 0);
        NamePeople all = newcomers(UNIT, MANY);
        assertThat(statements(all)).isLessThanOrEqualTo(MOST_STATEMENTS);
        everybodyIsInvitedOnce(MANY);
    }

    @Test
    void a_hundred_known_people_are_named_in_few_statements() throws Exception {
        fixRound(600, 0);
        List<Long> known = known(newcomers(UNIT, MANY), UNIT);
        NamePeople all = new NamePeople(event, organisation(UNIT), known, List.of());
        assertThat(statements(all)).isLessThanOrEqualTo(MOST_STATEMENTS);
        everybodyIsInvitedOnce(MANY);
    }

    @Test
    void a_hundred_known_addresses_are_named_in_few_statements() throws Exception {
        fixRound(600, 0);
        NamePeople all = newcomers(UNIT, MANY);
        known(all, "Partille");
        assertThat(statements(all)).isLessThanOrEqualTo(MOST_STATEMENTS);
        everybodyIsInvitedOnce(MANY);
        assertThat(
                        count(
                                "select count(*) from nomination where event_id = ? and called_email is not null",
                                event))
                .as("people of another municipality stand there as they were typed")
                .isEqualTo(MANY);
    }

    @Test
    void one_known_person_is_named_in_few_statements() throws Exception {
        fixRound(600, 0);
        List<Long> known = known(newcomers(UNIT, 6), UNIT);
        long fewest = Long.MAX_VALUE;
        for (long person : known) {
            NamePeople one = new NamePeople(event, organisation(UNIT), List.of(person), List.of());
            fewest = Math.min(fewest, statements(one));
        }
        assertThat(fewest).isLessThanOrEqualTo(MOST_FOR_ONE);
        everybodyIsInvitedOnce(6);
    }

    @Test
    void one_of_a_hundred_who_has_a_seat_keeps_all_from_theirs() throws Exception {
        fixRound(600, 0);
        NamePeople all = newcomers(UNIT, MANY);
        NamePeople.Choice seated = all.people().get(MANY / 2);
        nominate(CONTACT, of(List.of(seated)));
        refused("error.seat.hasSeatHere", () -> nominate(CONTACT, all));
        assertThat(active(UNIT)).isEqualTo(1);
        assertThat(mails("seat-invitation")).isEqualTo(1);
        assertThat(count("select count(*) from person where email like ?", addresses()))
                .as("nobody was added")
                .isEqualTo(1);
    }

    @Test
    void a_known_name_among_a_hundred_is_asked_about_and_nothing_is_done() throws Exception {
        fixRound(600, 0);
        NamePeople all = newcomers(UNIT, MANY);
        known(of(all.people().subList(40, 41)), UNIT);
        List<NamePeople.Choice> typed = new ArrayList<>(all.people());
        NamePeople.Newcomer known = Objects.requireNonNull(typed.get(40).newcomer());
        typed.set(
                40, NamePeople.Choice.of(new NamePeople.Newcomer("Någon", "Annan", known.email())));
        refused("error.person.otherName", () -> nominate(CONTACT, of(typed)));
        assertThat(active(UNIT)).isZero();
        assertThat(count("select count(*) from person where email like ?", addresses()))
                .isEqualTo(1);
    }

    @Test
    void an_address_that_is_typed_twice_gets_one_seat_and_one_mail() throws Exception {
        fixRound(600, 0);
        NamePeople all = newcomers(UNIT, 3);
        List<NamePeople.Choice> twice = new ArrayList<>(all.people());
        twice.addAll(all.people());
        nominate(CONTACT, of(twice));
        everybodyIsInvitedOnce(3);
    }

    private NamePeople of(List<NamePeople.Choice> people) {
        return new NamePeople(
                event, organisation(UNIT), people, NamePeople.Overflow.REFUSE, null, null);
    }

    private String addresses() {
        return "namn." + event + ".%";
    }

    private long statements(NamePeople command) throws Exception {
        long counted = as(CONTACT, () -> Statements.of(() -> nominations.nominate(command)));
        LOG.log(
                System.Logger.Level.INFO,
                "{0} statements for {1} people",
                counted,
                command.people().size());
        return counted;
    }

    /** One seat, one mail, one link and one calendar for each of so many people. */
    private void everybodyIsInvitedOnce(int number) {
        assertThat(active(UNIT)).isEqualTo(number);
        for (String rows :
                List.of(
                        "select count(distinct person_id) from nomination where event_id = ? and status = 'INVITED'",
                        "select count(*) from outbox_mail where event_id = ? and template = 'seat-invitation'",
                        "select count(distinct person_id) from outbox_mail where event_id = ? and template = 'seat-invitation'",
                        "select count(distinct nomination_id) from nomination_link where event_id = ?",
                        "select count(*) from nomination_link where event_id = ?",
                        "select count(distinct person_id) from seat_calendar where event_id = ? and sequence = 0",
                        "select count(*) from audit_entry where event_id = ? and table_name = 'nomination' and action = 'INSERT' and actor_id is not null",
                        "select count(*) from audit_entry where event_id = ? and table_name = 'nomination_link' and new_values ->> 'hash' = '***'",
                        "select count(*) from audit_entry where event_id = ? and table_name = 'seat_calendar' and action = 'INSERT'")) {
            assertThat(count(rows, event)).as(rows).isEqualTo(number);
        }
        assertThat(
                        count(
                                """
                                select count(*) from outbox_mail m join person p on p.id = m.person_id
                                 where m.event_id = ? and m.template = 'seat-invitation' and m.to_address = p.email
                                   and m.dedup_key = 'seat-invitation:' || (select n.id from nomination n
                                       where n.event_id = m.event_id and n.person_id = p.id) || ':0'
                                   and m.calendar like '%UID:seat-' || m.event_id || '-' || p.id || '-1-%@%'
                                   and exists (select from nomination_link l join nomination n on n.id = l.nomination_id
                                       where n.person_id = p.id and n.event_id = m.event_id
                                         and l.hash = encode(sha256(convert_to(substring(m.body from 'token=([A-Za-z0-9_-]+)'), 'UTF8')), 'hex'))
                                """,
                                event))
                .as("each mail has the address, the link and the calendar of its own person")
                .isEqualTo(number);
    }

    /** Adds people before anybody names them. */
    private List<Long> known(NamePeople typed, String unit) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into person (id, version, given_name, family_name, email, email_ascii, organisation_id)"
                                        + " values (nextval('seq_id'), 1, ?, ?, ?, ?, ?) returning id")) {
            connection.setAutoCommit(false);
            tellWhoActs(connection);
            for (NamePeople.Choice choice : typed.people()) {
                NamePeople.Newcomer newcomer = choice.newcomer();
                if (newcomer == null) {
                    throw new IllegalStateException("somebody by name and address");
                }
                insert.setString(1, newcomer.givenName());
                insert.setString(2, newcomer.familyName());
                insert.setString(3, newcomer.email());
                insert.setString(4, newcomer.email());
                insert.setLong(5, organisation(unit));
                try (var row = insert.executeQuery()) {
                    row.next();
                    ids.add(row.getLong(1));
                }
            }
            connection.commit();
        }
        return ids;
    }
}
