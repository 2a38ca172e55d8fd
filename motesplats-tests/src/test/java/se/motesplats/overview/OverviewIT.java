package se.motesplats.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.WorkingGroupService;
import se.motesplats.it.Participants;
import se.motesplats.overview.service.EventOverview;
import se.motesplats.overview.service.OverviewService;
import se.motesplats.seat.SeatProof;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;

@ArquillianTest
class OverviewIT extends SeatProof {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String MANAGER = "chef.partille";
    private static final String OTHER_MANAGER = "kontakt.ale";
    private static final String MEMBER = "wilma.wester";
    private static final String EMPLOYEE = "emil.ek";

    @Inject private OverviewService overviews;
    @Inject private WorkingGroupService groups;

    private EventOverview seenBy(@Nullable String user) throws Exception {
        return as(user, () -> overviews.of(event));
    }

    private static List<Stage> stages(EventOverview overview) {
        return overview.stages().stream().map(StageLine::stage).toList();
    }

    private static StageLine stage(EventOverview overview, Stage stage) {
        return overview.stages().stream().filter(l -> l.stage() == stage).findFirst().orElseThrow();
    }

    @Test
    void a_coordinator_sees_all_stages_in_their_order() throws Exception {
        assertThat(stages(seenBy(COORDINATOR))).containsExactly(Stage.values());
    }

    @Test
    void who_may_not_see_an_unpublished_event_learns_nothing_of_it() {
        for (String user : List.of(EMPLOYEE, MANAGER, OTHER_MANAGER)) {
            assertThatThrownBy(() -> seenBy(user)).as(user).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> seenBy(null)).isInstanceOf(LoginRequired.class);
    }

    @Test
    void a_manager_sees_the_own_seats_and_nothing_else() throws Exception {
        publish();
        fixRound(300, 0);
        name("kontakt.partille", "Partille", 3);

        EventOverview own = seenBy(MANAGER);

        assertThat(stages(own)).containsExactly(Stage.SEATS);
        StageLine seats = stage(own, Stage.SEATS);
        long granted =
                count(
                        "select count(*) from seat s join allocation a on a.id = s.allocation_id where s.event_id = ? and a.organisation_id = ?",
                        event,
                        organisation("Partille"));
        assertThat(seats.state()).isEqualTo(StageState.WAITS);
        assertThat(seats.said().data()).containsExactly(granted, 3L, granted - 3, 0L);
        assertThat(seats.on()).isEqualTo(DEADLINE);
        assertThat(seats.page()).contains("organisation=" + organisation("Partille"));
        assertThat(own.charts()).isEmpty();
        assertThat(own.news()).isEmpty();
        assertThat(stages(seenBy(EMPLOYEE))).isEmpty();
        assertThat(stage(seenBy(OTHER_MANAGER), Stage.SEATS).said().data().get(1)).isEqualTo(0L);
    }

    @Test
    void who_works_with_the_event_sees_no_seats_without_the_right_to_them() throws Exception {
        long member = people.findByEmail(MEMBER + "@motesplats.example").orElseThrow().getId();
        as(
                COORDINATOR,
                () -> {
                    groups.add(event, member);
                    return 0;
                });

        EventOverview seen = seenBy(MEMBER);

        assertThat(stages(seen)).contains(Stage.CALL, Stage.PROPOSALS, Stage.PROGRAMME);
        assertThat(stages(seen)).doesNotContain(Stage.SEATS, Stage.PARTICIPANTS, Stage.DAY);
        assertThat(seen.charts()).noneMatch(chart -> chart.title().startsWith("chart.seats"));
    }

    @Test
    void seats_wait_for_the_coordinator_until_they_are_fixed_and_again_when_nobody_names()
            throws Exception {
        assertThat(stage(seenBy(COORDINATOR), Stage.SEATS).state()).isEqualTo(StageState.AHEAD);
        propose(300, 0);
        StageLine proposed = stage(seenBy(COORDINATOR), Stage.SEATS);
        assertThat(proposed.state()).isEqualTo(StageState.WAITS);
        assertThat(proposed.said().data()).containsExactly(300);
        fixRound(300, 0);
        StageLine fixed = stage(seenBy(COORDINATOR), Stage.SEATS);
        assertThat(fixed.state()).isEqualTo(StageState.UNDER_WAY);
        assertThat(fixed.said().data()).containsExactly(300L, 0L, 0L);
        clock.set(DEADLINE.plusDays(1).atTime(8, 0));
        StageLine late = stage(seenBy(COORDINATOR), Stage.SEATS);
        assertThat(late.state()).isEqualTo(StageState.WAITS);
        assertThat(late.page()).contains("/seat/pool.xhtml");
    }

    @Test
    void an_event_that_is_off_waits_for_nobody() throws Exception {
        propose(300, 0);
        as(
                COORDINATOR,
                () -> {
                    events.changeStatus(
                            new ChangeEventStatus(
                                    event, version(), EventStatus.CANCELLED, "Sjukdom"));
                    return 0;
                });

        assertThat(seenBy(COORDINATOR).stages())
                .noneMatch(line -> line.state() == StageState.WAITS)
                .allMatch(line -> line.action() == null || line.stage() == Stage.AFTERWARDS);
    }

    @Test
    void when_it_is_over_only_the_end_waits() throws Exception {
        fixRound(300, 0);
        clock.set(LocalDateTime.of(FIRST_DAY.plusDays(3), LocalTime.of(9, 0)));

        EventOverview over = seenBy(COORDINATOR);

        assertThat(over.stages())
                .filteredOn(line -> line.state() == StageState.WAITS)
                .extracting(StageLine::stage)
                .containsExactly(Stage.AFTERWARDS);
        assertThat(stage(over, Stage.SEATS).state()).isEqualTo(StageState.DONE);
    }

    @Test
    void tasks_of_the_event_stand_on_its_page_and_those_of_others_do_not() throws Exception {
        fixRound(300, 0);
        publish();

        assertThat(seenBy("kontakt.partille").todos())
                .isNotEmpty()
                .allMatch(todo -> todo.isOf(event));
    }

    @Test
    void tasks_at_many_other_events_hide_none_of_its_own() throws Exception {
        for (int other = 0; other < 21; other++) {
            plan_an_event();
            fixRound(13, 1);
            publish();
        }
        plan_an_event();
        fixRound(13, 1);
        publish();

        assertThat(seenBy("kontakt.partille").todos())
                .isNotEmpty()
                .allMatch(todo -> todo.isOf(event));
    }

    @Test
    void news_is_what_happened_since_the_login_before() throws Exception {
        fixRound(300, 0);
        clock.set(LocalDateTime.of(2027, 2, 2, 9, 0));
        name("kontakt.partille", "Partille", 2);
        clock.set(LocalDateTime.of(2027, 2, 3, 9, 0));
        name("kontakt.partille", "Partille", 3);
        earlierLogin(LocalDateTime.of(2027, 2, 3, 8, 0));

        EventOverview seen = seenBy(COORDINATOR);

        assertThat(seen.since()).isEqualTo(SwedishTime.at(LocalDateTime.of(2027, 2, 3, 8, 0)));
        assertThat(seen.news()).contains(Sentence.of("news.seats.named", 3L));
    }

    @Test
    void charts_count_what_the_lists_count() throws Exception {
        fixRound(300, 0);
        name("kontakt.partille", "Partille", 2);

        Chart chart =
                seenBy(COORDINATOR).charts().stream()
                        .filter(c -> c.title().equals("chart.seats"))
                        .findFirst()
                        .orElseThrow();

        assertThat(chart.rows().stream().mapToLong(Chart.Row::sum).sum()).isEqualTo(300);
        assertThat(chart.rows())
                .filteredOn(row -> row.label().equals("Partille"))
                .singleElement()
                .satisfies(row -> assertThat(row.values().get(1)).isEqualTo(2L));
    }

    @Test
    void answers_stand_on_the_swedish_day_on_which_they_came() throws Exception {
        fixRound(300, 0);
        clock.set(LocalDateTime.of(2027, 3, 29, 9, 0));
        name("kontakt.partille", "Partille", 3);
        // Summer time began in the night to the 28th.
        answered("ACCEPTED", LocalDateTime.of(2027, 3, 27, 23, 59));
        answered("DECLINED", LocalDateTime.of(2027, 3, 28, 0, 0));
        answered("ACCEPTED", LocalDateTime.of(2027, 3, 28, 23, 59));

        EventOverview seen = seenBy(COORDINATOR);

        assertThat(seen.charts())
                .filteredOn(chart -> chart.title().equals("chart.answers"))
                .singleElement()
                .satisfies(
                        chart ->
                                assertThat(chart.rows())
                                        .containsExactly(
                                                new Chart.Row(
                                                        LocalDate.of(2027, 3, 27), List.of(1L, 0L)),
                                                new Chart.Row(
                                                        LocalDate.of(2027, 3, 28),
                                                        List.of(1L, 1L))));
        assertThat(seen.news())
                .contains(
                        Sentence.of("news.seats.accepted", 2L), Sentence.of("news.seats.left", 1L));
    }

    /** Somebody who has not answered. */
    private void answered(String status, LocalDateTime at) {
        Timestamp moment = Timestamp.from(SwedishTime.at(at));
        new Participants(() -> database.getConnection())
                .change(
                        """
                        update nomination set status = ?, answered_at = ?, ended_at = case when ? = 'DECLINED' then cast(? as timestamptz) end,
                            version = version + 1
                        where id = (select min(id) from nomination where event_id = ? and answered_at is null)
                        """,
                        status,
                        moment,
                        status,
                        moment,
                        event);
    }

    private void publish() throws Exception {
        as(
                COORDINATOR,
                () -> {
                    events.publish(event, version());
                    return 0;
                });
    }

    private void earlierLogin(LocalDateTime at) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            tellWhoActs(connection);
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            "update account set earlier_login_at = ? where person_id = (select id from person where email = ?)")) {
                statement.setTimestamp(1, Timestamp.from(SwedishTime.at(at)));
                statement.setString(2, COORDINATOR + "@motesplats.example");
                statement.executeUpdate();
            }
            connection.commit();
        }
    }
}
