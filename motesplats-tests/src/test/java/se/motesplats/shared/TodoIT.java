package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Statements;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.ReleaseProgramme;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.seat.SeatProof;
import se.motesplats.shared.todo.service.PutOff;
import se.motesplats.shared.todo.service.PutOffTask;
import se.motesplats.shared.todo.service.TodoBoard;
import se.motesplats.shared.todo.service.TodoService;

/** The start page's tasks: who has which, over the whole life of an event, and putting them off. */
@ArquillianTest
class TodoIT extends SeatProof {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String CONTACT = "kontakt.partille";
    private static final String EMPLOYEE = "emil.ek";
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @Inject private TodoService todos;
    @Inject private ProgrammeService programmes;

    @AfterEach
    void nothing_stays_put_off() throws Exception {
        change("delete from todo_delay");
    }

    // Tasks ---------------------------------------------------------------------------------------

    @Test
    void what_is_accepted_waits_for_a_time_until_it_has_one() throws Exception {
        long proposal = accepted(event, 1);
        assertThat(data(COORDINATOR, "todo.programme.place")).containsExactly(1L);
        assertThat(keys("wilma.wester")).noneMatch(key -> key.startsWith("todo.programme"));

        long session = plan(proposal, "Förslag 1", 9);

        assertThat(keys(COORDINATOR)).doesNotContain("todo.programme.place");
        // Ready, but for the room.
        assertThat(data(COORDINATOR, "todo.programme.check")).containsExactly(1L);
        assertThat(session).isPositive();
    }

    @Test
    void what_changes_after_a_release_waits_to_be_released() throws Exception {
        plan(null, "Paus", 9);
        assertThat(data(COORDINATOR, "todo.programme.publish")).containsExactly(1L);
        as(COORDINATOR, () -> programmes.release(new ReleaseProgramme(event, 1, "Första", true)));
        assertThat(keys(COORDINATOR))
                .doesNotContain("todo.programme.publish", "todo.programme.release");

        plan(null, "Lunch", 12);

        assertThat(data(COORDINATOR, "todo.programme.release")).containsExactly(1L);
    }

    @Test
    void a_mail_that_is_refused_for_good_is_told_to_who_steers_the_mails() throws Exception {
        fixRound(300, 0);
        name(CONTACT, "Partille", 1);
        change(
                "update outbox_mail set status = 'FAILED', sent_at = null, last_error = '550' where event_id = ? and template = 'seat-invitation'",
                event);

        assertThat(data(COORDINATOR, "todo.mail.failed")).containsExactly(1L);
        for (String other : List.of("admin", CONTACT, "wilma.wester", EMPLOYEE)) {
            assertThat(keys(other)).as(other).doesNotContain("todo.mail.failed");
        }
    }

    @Test
    void the_coordinator_sees_to_names_in_the_last_week_and_after_it() throws Exception {
        fixRound(300, 0);
        name(CONTACT, "Partille", 3);
        assertThat(keys(COORDINATOR)).doesNotContain("todo.board.unnamed");

        clock.set(DEADLINE.minusDays(5).atTime(8, 0));

        assertThat(data(COORDINATOR, "todo.board.unnamed").get(0)).isEqualTo(297L);
        assertThat(keys(CONTACT)).doesNotContain("todo.board.unnamed");
        clock.set(DEADLINE.plusDays(1).atTime(8, 0));
        assertThat(keys(COORDINATOR))
                .contains("todo.board.recall")
                .doesNotContain("todo.board.unnamed");
    }

    @Test
    void a_call_that_ends_within_a_week_is_told_to_the_coordinator() throws Exception {
        change(
                "insert into call_for_proposals (id, version, event_id, opens_at, last_day, text) values (nextval('seq_id'), 0, ?, '2027-01-01', '2027-02-05', 'Kom med förslag')",
                event);

        assertThat(data(COORDINATOR, "todo.call.closes")).containsExactly(0L);
        assertThat(keys("wilma.wester")).doesNotContain("todo.call.closes");
        clock.set(LocalDate.of(2027, 1, 20).atTime(8, 0));
        assertThat(keys(COORDINATOR)).doesNotContain("todo.call.closes");
    }

    @Test
    void an_event_that_is_over_waits_to_be_said_so() throws Exception {
        clock.set(FIRST_DAY.plusDays(2).atTime(8, 0));

        assertThat(keys(COORDINATOR)).containsExactly("todo.event.complete");
        assertThat(keys(CONTACT)).doesNotContain("todo.event.complete");
    }

    @Test
    void who_leads_one_event_is_told_of_its_end_however_many_others_ended_later() throws Exception {
        change(
                "insert into role_assignment (id, version, person_id, role, event_id)"
                        + " select nextval('seq_id'), 1, p.id, 'COORDINATOR', ? from person p where p.email = 'emil.ek@motesplats.example'",
                event);
        long series = count("select id from event_series where code = ?", "F");
        try {
            for (int i = 0; i < 51; i++) {
                as(COORDINATOR, () -> events.create(series, facts(FIRST_DAY.plusDays(5), 1)));
            }
            clock.set(FIRST_DAY.plusDays(9).atTime(8, 0));

            assertThat(keys("emil.ek")).contains("todo.event.complete");
            assertThat(as(COORDINATOR, () -> todos.listOf(event)))
                    .extracting(TodoItem::key)
                    .contains("todo.event.complete");
            assertThat(as("wilma.wester", () -> todos.listOf(event)))
                    .extracting(TodoItem::key)
                    .doesNotContain("todo.event.complete");
        } finally {
            change("delete from role_assignment where event_id = ?", event);
        }
    }

    @Test
    void a_programme_waits_on_its_own_page_however_many_are_nearer() throws Exception {
        busy(event, 1);
        long series = count("select id from event_series where code = ?", "F");
        List<Long> nearer = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long other =
                    as(COORDINATOR, () -> events.create(series, facts(FIRST_DAY.minusDays(9), 1)));
            change(
                    "insert into programme_session (id, version, event_id, kind, title) values (nextval('seq_id'), 0, ?, 'BREAK', 'Paus')",
                    other);
            nearer.add(other);
        }
        try {
            assertThat(as(COORDINATOR, () -> todos.listOf(event)))
                    .allMatch(item -> item.isOf(event))
                    .extracting(TodoItem::key)
                    .contains("todo.programme.place");
            assertThat(as("emil.ek", () -> todos.listOf(event)))
                    .extracting(TodoItem::key)
                    .doesNotContain("todo.programme.place");
        } finally {
            for (long other : nearer) {
                change("delete from programme_session where event_id = ?", other);
            }
        }
    }

    // Putting off ---------------------------------------------------------------------------------

    @Test
    void what_one_puts_off_is_gone_for_that_person_only_and_comes_back_by_itself()
            throws Exception {
        fixRound(300, 0);
        TodoItem naming = naming("chef.partille");

        LocalDate back = putOff("chef.partille", naming, TODAY.plusDays(1));

        assertThat(back).isEqualTo(TODAY.plusDays(1));
        assertThat(keys("chef.partille")).doesNotContain("todo.seat.name");
        assertThat(board("chef.partille").later())
                .singleElement()
                .extracting(PutOff::until)
                .isEqualTo(back);
        assertThat(keys(CONTACT)).contains("todo.seat.name");
        clock.set(back.atTime(0, 0));
        assertThat(keys("chef.partille")).contains("todo.seat.name");
        assertThat(board("chef.partille").later()).isEmpty();
    }

    @Test
    void it_stays_put_off_when_its_numbers_change() throws Exception {
        fixRound(300, 0);
        putOff("chef.partille", naming("chef.partille"), TODAY.plusDays(7));

        name(CONTACT, "Partille", 2);

        assertThat(keys("chef.partille")).doesNotContain("todo.seat.name");
    }

    @Test
    void it_is_taken_back_at_once() throws Exception {
        fixRound(300, 0);
        TodoItem naming = naming(CONTACT);
        putOff(CONTACT, naming, TODAY.plusDays(7));

        as(CONTACT, () -> done(() -> todos.takeBack(naming.task())));

        assertThat(keys(CONTACT)).contains("todo.seat.name");
    }

    @Test
    void nobody_puts_off_what_is_for_others() throws Exception {
        fixRound(300, 0);
        TodoItem naming = naming(CONTACT);
        for (String other : List.of("kontakt.ale", EMPLOYEE, COORDINATOR)) {
            refused("error.todo.gone", () -> putOff(other, naming, TODAY.plusDays(1)));
            assertThatThrownBy(() -> as(other, () -> todos.get(naming.task())))
                    .as(other)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> putOff(null, naming, TODAY.plusDays(1)))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> done(() -> todos.takeBack(naming.task()))))
                .isInstanceOf(LoginRequired.class);
        refused("error.todo.until", () -> putOff(CONTACT, naming, TODAY));
    }

    @Test
    void who_is_not_logged_in_has_nothing_to_do() throws Exception {
        assertThat(board(null)).isEqualTo(new TodoBoard(List.of(), List.of()));
    }

    // Statements ----------------------------------------------------------------------------------

    @Test
    void many_events_take_as_many_statements_as_one() throws Exception {
        busy(event, 1);
        for (String user : List.of(COORDINATOR, "wilma.wester", CONTACT, "admin")) {
            as(user, () -> todos.board());
        }
        List<Long> few = statements();
        for (int i = 2; i <= 12; i++) {
            long series = count("select id from event_series where code = ?", "F");
            long other =
                    as(COORDINATOR, () -> events.create(series, facts(FIRST_DAY.plusDays(30), 2)));
            busy(other, i);
        }

        List<Long> many = statements();
        for (int i = 0; i < few.size(); i++) {
            assertThat(many.get(i)).as(many + " after " + few).isLessThanOrEqualTo(few.get(i));
        }
        assertThat(as(COORDINATOR, () -> todos.list()))
                .filteredOn(item -> item.key().equals("todo.programme.place"))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    private List<Long> statements() throws Exception {
        List<Long> counts = new ArrayList<>();
        for (String user : List.of(COORDINATOR, "wilma.wester", CONTACT, "admin")) {
            counts.add(as(user, () -> Statements.fewest(() -> todos.board())));
        }
        return counts;
    }

    /** Proposals to decide and accepted ones of several people, sessions, and a closed call. */
    private void busy(long on, int number) throws Exception {
        accepted(on, number * 10);
        accepted(on, number * 10 + 1);
        proposal(on, number * 10 + 2, "SUBMITTED");
        change(
                "insert into programme_session (id, version, event_id, kind, title) values (nextval('seq_id'), 0, ?, 'BREAK', 'Paus')",
                on);
        change(
                "insert into call_for_proposals (id, version, event_id, opens_at, last_day, text) values (nextval('seq_id'), 0, ?, '2027-01-01', '2027-01-05', 'Kom')",
                on);
    }

    // Fixtures ------------------------------------------------------------------------------------

    private TodoBoard board(@Nullable String user) throws Exception {
        return as(user, () -> todos.board());
    }

    private List<TodoItem> here(String user) throws Exception {
        return board(user).now().stream().filter(item -> item.isOf(event)).toList();
    }

    private List<String> keys(String user) throws Exception {
        return here(user).stream().map(TodoItem::key).toList();
    }

    private List<Object> data(String user, String key) throws Exception {
        return here(user).stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow()
                .data();
    }

    private TodoItem naming(String user) throws Exception {
        return here(user).stream()
                .filter(item -> item.key().equals("todo.seat.name"))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate putOff(@Nullable String user, TodoItem item, LocalDate until)
            throws Exception {
        return as(user, () -> todos.putOff(new PutOffTask(item.task(), until)));
    }

    private long plan(@Nullable Long proposal, String title, int hour) throws Exception {
        return as(
                COORDINATOR,
                () ->
                        programmes.save(
                                new SaveSession(
                                        event,
                                        null,
                                        0,
                                        proposal,
                                        proposal == null ? SessionKind.BREAK : SessionKind.SEMINAR,
                                        title,
                                        null,
                                        null,
                                        null,
                                        new Slot(
                                                FIRST_DAY,
                                                LocalTime.of(hour, 0),
                                                LocalTime.of(hour + 1, 0)),
                                        null)));
    }

    private long accepted(long on, int number) throws Exception {
        return proposal(on, number, "ACCEPTED");
    }

    private long proposal(long on, int number, String status) throws Exception {
        String receipt = "T-" + on + '-' + number;
        boolean decided = status.equals("ACCEPTED");
        change(
                """
                insert into proposal (id, version, event_id, proposer_id, organisation_id, number, title, summary, format, status,
                    created_at, edited_at, submitted_at, submitted_by, decided_at, decided_by)
                select nextval('seq_id'), 0, ?, p.id, p.organisation_id, ?, 'Förslag ' || ?, 'Kort', 'SEMINAR', ?,
                    '2027-01-02', '2027-01-02', '2027-01-02', p.id, %s
                from person p where p.email = ?
                """
                        .formatted(decided ? "'2027-01-10', p.id" : "null, null"),
                on,
                receipt,
                Integer.toString(number),
                status,
                (number % 2 == 0 ? EMPLOYEE : "petra.palm") + "@motesplats.example");
        long id = count("select id from proposal where number = ?", receipt);
        change(
                """
                insert into co_presenter (id, version, event_id, proposal_id, person_id, organisation_id, status)
                select nextval('seq_id'), 0, ?, ?, p.id, p.organisation_id, 'NAMED' from person p where p.email = ?
                """,
                on,
                id,
                "kontakt.molndal@motesplats.example");
        return id;
    }

    private void change(String sql, Object... parameters) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            tellWhoActs(connection);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                statement.executeUpdate();
            }
            connection.commit();
        }
    }
}
