package se.motesplats.seat.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.SeatScene;
import se.motesplats.seat.ground.service.SeatMoveFilter;
import se.motesplats.seat.ground.service.SeatMoveRow;
import se.motesplats.seat.ground.service.SeatMoveService;
import se.motesplats.seat.pool.service.ChangeRoundRules;
import se.motesplats.seat.pool.service.ExpressWish;
import se.motesplats.seat.pool.service.PoolOverview;
import se.motesplats.seat.pool.service.PoolService;
import se.motesplats.seat.pool.service.RecallJob;
import se.motesplats.seat.pool.service.RecallPreview;
import se.motesplats.seat.pool.service.RedistributionPreview;
import se.motesplats.seat.pool.service.WishService;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;

/** Seats that go back and are given out again: nobody loses one, none is lost, all are logged. */
@ArquillianTest
class PoolIT extends SeatScene {

    @Inject private PoolService pool;
    @Inject private WishService wishes;
    @Inject private SeatMoveService moves;
    @Inject private RecallJob job;

    // Recall ------------------------------------------------------------------------------------

    @Test
    void seats_without_a_name_are_recalled_once_when_the_day_is_over() throws Exception {
        fixRound(60, 1);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 5);
        name("chef.hisingen", "Socialförvaltning Hisingen", 2);
        name("chef.partille", "Partille", 1);
        hold("Göteborg", 3, LocalDateTime.of(2027, 3, 20, 12, 0));

        clock.set(DEADLINE.atTime(23, 59));
        asSystem(job::run).call();
        assertThat(moves(SeatMoveKind.RECALLED)).isZero();

        clock.set(DEADLINE.plusDays(1).atStartOfDay());
        recallOnTwoNodes();
        // 60 seats, three with a name, three kept.
        assertThat(free()).isEqualTo(54);
        assertThat(moves(SeatMoveKind.RECALLED)).isEqualTo(54);
        assertThat(seats("Göteborg")).isEqualTo(3);
        assertThat(seats("Socialförvaltning Hisingen")).isEqualTo(2);
        assertThat(mails("seat-recalled-summary")).isEqualTo(1);
        assertThat(mails("seat-recalled")).isPositive();
        long told = mails("seat-recalled");

        recallOnTwoNodes();
        assertThat(moves(SeatMoveKind.RECALLED)).isEqualTo(54);
        assertThat(mails("seat-recalled")).isEqualTo(told);

        // What was kept goes back when it is kept no more, and no seat that became free since.
        clock.set(LocalDateTime.of(2027, 3, 20, 12, 1));
        recallOnTwoNodes();
        assertThat(free()).isEqualTo(57);
        assertThat(all()).isEqualTo(60);
        assertThat(named()).isEqualTo(3);
    }

    private void recallOnTwoNodes() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<String>> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(
                    threads.submit(
                            asSystem(
                                    () -> {
                                        together.await();
                                        return job.run();
                                    })));
        }
        for (Future<String> node : nodes) {
            assertThat(node.get()).contains("recalled");
        }
    }

    @Test
    void a_recall_date_of_its_own_moves_its_reminders() throws Exception {
        fixRound(60, 1);
        changeRules(null, LocalDate.of(2027, 3, 19), 8);
        assertThat(reminders()).isEqualTo("2027-03-05 08:00, 2027-03-16 08:00");
        Integer version = overview().rulesVersion();
        changeRules(version, LocalDate.of(2027, 3, 24), 8);
        assertThat(reminders()).isEqualTo("2027-03-10 08:00, 2027-03-22 07:00");
        assertThatThrownBy(() -> changeRules(version, null, 8)).isInstanceOf(StaleData.class);
        refused(
                "error.pool.recallAfterEvent",
                () -> changeRules(overview().rulesVersion(), FIRST_DAY.plusDays(2), 8));

        clock.set(LocalDateTime.of(2027, 3, 24, 12, 0));
        asSystem(job::run).call();
        assertThat(free()).isZero();
        clock.set(LocalDateTime.of(2027, 3, 25, 0, 0));
        asSystem(job::run).call();
        assertThat(free()).isEqualTo(60);
    }

    private String reminders() {
        return ask(
                        """
                        select string_agg(to_char(due_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI'), ', ' order by due_at)
                        from reminder_rule where event_id = ? and kind = 'RECALL_DATE'
                        """,
                        event)
                .toString();
    }

    @Test
    void what_is_recalled_by_hand_is_what_was_previewed() throws Exception {
        fixRound(60, 1);
        RecallPreview seen = as(COORDINATOR, () -> pool.previewRecall(event));
        assertThat(seen.seats()).isEqualTo(60);
        name("chef.partille", "Partille", 1);
        refused("error.pool.previewOld", () -> recall(seen.fingerprint()));
        assertThat(free()).isZero();
        recall(as(COORDINATOR, () -> pool.previewRecall(event)).fingerprint());
        assertThat(free()).isEqualTo(59);
        // The day is still to come, so what is given out again is recalled then.
        assertThat(overview().recallable()).isZero();
    }

    // Redistribution ----------------------------------------------------------------------------

    @Test
    void free_seats_go_to_wishes_by_the_stated_order() throws Exception {
        fixRound(60, 1);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 5);
        giveBack("kontakt.goteborg", "Göteborg", 2);
        giveBack("chef.partille", "Partille", 1);
        long hisingen = seats("Socialförvaltning Hisingen");
        long ale = seats("Ale");
        wish("kontakt.ale", "Ale", 2);
        wish("chef.hisingen", "Socialförvaltning Hisingen", 2);

        RedistributionPreview seen = as(COORDINATOR, () -> pool.previewRedistribution(event));
        assertThat(seen.seats()).isEqualTo(3);
        assertThat(seen.left()).isZero();
        assertThat(seen.unmet()).isEqualTo(1);
        assertThat(seen.lines())
                .filteredOn(l -> l.organisation().equals("Socialförvaltning Hisingen"))
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.ofSameMunicipality()).isEqualTo(2);
                            assertThat(l.origins()).containsExactly("Göteborg");
                        });
        redistribute(seen.fingerprint());

        assertThat(seats("Socialförvaltning Hisingen")).isEqualTo(hisingen + 2);
        assertThat(seats("Ale")).isEqualTo(ale + 1);
        assertThat(free()).isZero();
        assertThat(mails("seat-redistributed")).isPositive();
        assertThat(overview().wishes())
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.organisation()).isEqualTo("Ale");
                            assertThat(w.left()).isEqualTo(1);
                            assertThat(w.given()).isEqualTo(1);
                        });
        List<SeatMoveRow> log = log(SeatMoveKind.REDISTRIBUTED);
        assertThat(log).hasSize(2);
        assertThat(log).allSatisfy(row -> assertThat(row.origins()).hasSize(1));
        assertThat(log).allSatisfy(row -> assertThat(row.by()).isEqualTo("Karin Koordinator"));
    }

    @Test
    void a_preview_that_is_no_longer_true_does_nothing() throws Exception {
        fixRound(60, 1);
        giveBack("chef.partille", "Partille", 1);
        wish("kontakt.ale", "Ale", 5);
        RedistributionPreview seen = as(COORDINATOR, () -> pool.previewRedistribution(event));
        wish("kontakt.tjorn", "Tjörn", 5);
        giveBack("kontakt.goteborg", "Göteborg", 1);
        refused("error.pool.previewOld", () -> redistribute(seen.fingerprint()));
        assertThat(free()).isEqualTo(2);
        assertThat(moves(SeatMoveKind.REDISTRIBUTED)).isZero();
    }

    @Test
    void returns_during_a_redistribution_lose_no_seat() throws Exception {
        fixRound(120, 2);
        wish("kontakt.ale", "Ale", 40);
        wish("kontakt.tjorn", "Tjörn", 40);
        does(COORDINATOR, () -> pool.open(event, true));
        List<Callable<Integer>> players = new ArrayList<>();
        for (int player = 0; player < 8; player++) {
            Random random = new Random(player);
            players.add(() -> play(random));
        }
        int done = 0;
        for (Future<Integer> player : threads.invokeAll(players)) {
            done += player.get();
        }
        assertThat(done).isPositive();
        assertThat(all()).isEqualTo(120);
        assertThat(named()).isLessThanOrEqualTo(120);
        assertThat(
                        count(
                                """
                                select count(*) from (select s.id from seat s left join lateral (
                                    select m.to_id from seat_move m where m.seat_id = s.id order by m.id desc limit 1) l on true
                                where s.event_id = ? and s.void_at is null and l.to_id is distinct from s.allocation_id) x
                                """,
                                event))
                .as("the log tells where every seat lies")
                .isZero();
    }

    private int play(Random random) throws Exception {
        int done = 0;
        for (int i = 0; i < 12; i++) {
            try {
                switch (random.nextInt(5)) {
                    case 0 -> giveBack("kontakt.goteborg", "Göteborg", 1 + random.nextInt(3));
                    case 1 -> giveBack("kontakt.kungsbacka", "Kungsbacka", 1);
                    case 2 ->
                            redistribute(
                                    as(COORDINATOR, () -> pool.previewRedistribution(event))
                                            .fingerprint());
                    case 3 ->
                            does(
                                    "kontakt.lerum",
                                    () -> wishes.take(event, organisation("Lerum"), 1));
                    default -> name("kontakt.goteborg", "Göteborg", 1);
                }
                done++;
            } catch (BusinessException refused) {
                assertThat(refused.key())
                        .isIn(
                                "error.pool.previewOld",
                                "error.pool.notEnough",
                                "error.seat.notEnoughFree",
                                "error.seat.notEnough",
                                "error.seat.notEnoughLeft",
                                "error.seat.allNamed");
            }
        }
        return done;
    }

    @Test
    void of_two_units_one_takes_the_last_free_seat() throws Exception {
        fixRound(60, 1);
        giveBack("chef.partille", "Partille", 1);
        refused(
                "error.pool.notOpen",
                () -> does("kontakt.ale", () -> wishes.take(event, organisation("Ale"), 1)));
        does(COORDINATOR, () -> pool.open(event, true));
        assertThat(mails("pool-opened")).isGreaterThanOrEqualTo(13);
        CyclicBarrier together = new CyclicBarrier(2);
        int taken = 0;
        List<Future<Boolean>> both = new ArrayList<>();
        for (String unit : List.of("Ale", "Lerum")) {
            both.add(
                    threads.submit(
                            request(
                                    "kontakt." + unit.toLowerCase(java.util.Locale.ROOT),
                                    () -> {
                                        together.await();
                                        return taken(unit);
                                    })));
        }
        for (Future<Boolean> one : both) {
            taken += one.get() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
        assertThat(free()).isZero();
        assertThat(log(SeatMoveKind.TAKEN)).hasSize(1);
    }

    private boolean taken(String unit) {
        try {
            wishes.take(event, organisation(unit), 1);
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.key()).isEqualTo("error.pool.notEnough");
            assertThat(refused.data()).containsExactly(0, 1);
            return false;
        }
    }

    // The way of the seats ----------------------------------------------------------------------

    @Test
    void every_seat_has_its_way_and_nobody_can_change_it() throws Exception {
        fixRound(60, 1);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 3);
        giveBack("chef.hisingen", "Socialförvaltning Hisingen", 1);
        does(
                "kontakt.goteborg",
                () -> passing.takeBack(event, organisation("Socialförvaltning Hisingen"), 1));
        giveBack("chef.partille", "Partille", 1);
        assertThat(moves(SeatMoveKind.GRANTED)).isEqualTo(60);
        assertThat(log(null))
                .extracting(SeatMoveRow::kind)
                .startsWith(
                        SeatMoveKind.RETURNED,
                        SeatMoveKind.TAKEN_BACK,
                        SeatMoveKind.RETURNED,
                        SeatMoveKind.PASSED_ON,
                        SeatMoveKind.GRANTED);
        assertThat(
                        as(
                                COORDINATOR,
                                () ->
                                        moves.count(
                                                new SeatMoveFilter(
                                                        event, null, organisation("Göteborg")))))
                .isEqualTo(4);
        assertThatThrownBy(() -> change("delete from seat_move where event_id = ?", event))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () ->
                                change(
                                        "update seat_move set kind = 'MOVED' where event_id = ?",
                                        event))
                .hasStackTraceContaining("permission denied");
    }

    // Rights ------------------------------------------------------------------------------------

    @Test
    void nobody_else_steers_the_pool_or_wishes_for_others() throws Exception {
        fixRound(60, 1);
        does(COORDINATOR, () -> pool.open(event, true));
        for (String user :
                List.of("chef.partille", "kontakt.ale", "emil.ek", "wilma.wester", "admin")) {
            deniedTo(user, () -> pool.overview(event));
            deniedTo(
                    user,
                    () ->
                            pool.changeRules(
                                    new ChangeRoundRules(event, null, null, 8, null, null, null)));
            deniedTo(user, () -> pool.previewRecall(event));
            deniedTo(user, () -> pool.recall(event, "x"));
            deniedTo(user, () -> pool.previewRedistribution(event));
            deniedTo(user, () -> pool.redistribute(event, "x"));
            deniedTo(user, () -> pool.open(event, true));
            deniedTo(user, () -> moves.list(new SeatMoveFilter(event, null, null), 0, 10));
            deniedTo(user, () -> moves.count(new SeatMoveFilter(event, null, null)));
        }
        long partille = organisation("Partille");
        for (String user : List.of("chef.hisingen", "kontakt.ale", "emil.ek", "wilma.wester")) {
            deniedTo(user, () -> wishes.details(event, partille));
            deniedTo(user, () -> wishes.express(new ExpressWish(event, partille, 1, "Vill")));
            deniedTo(user, () -> wishes.withdraw(event, partille));
            deniedTo(user, () -> wishes.take(event, partille, 1));
        }
        // The coordinator sees a unit's wish, but wishes for nobody.
        assertThat(as(COORDINATOR, () -> wishes.details(event, partille)).canWish()).isFalse();
        deniedTo(COORDINATOR, () -> wishes.express(new ExpressWish(event, partille, 1, "Vill")));
    }

    @Test
    void a_wish_is_changed_and_withdrawn_at_will() throws Exception {
        fixRound(60, 1);
        wish("chef.partille", "Partille", 4);
        wish("chef.partille", "Partille", 2);
        assertThat(overview().wanted()).isEqualTo(2);
        does("chef.partille", () -> wishes.withdraw(event, organisation("Partille")));
        assertThat(overview().wishes()).isEmpty();
        refused(
                "error.pool.wishOver",
                () ->
                        does(
                                "chef.partille",
                                () -> wishes.withdraw(event, organisation("Partille"))));
        clock.set(FIRST_DAY.plusDays(3).atStartOfDay());
        refused("error.seat.eventOver", () -> wish("chef.partille", "Partille", 1));
    }

    private void wish(String user, String unit, int seats) throws Exception {
        does(
                user,
                () ->
                        wishes.express(
                                new ExpressWish(
                                        event, organisation(unit), seats, "Fler vill med.")));
    }

    private void changeRules(@Nullable Integer version, @Nullable LocalDate day, int hours)
            throws Exception {
        does(
                COORDINATOR,
                () ->
                        pool.changeRules(
                                new ChangeRoundRules(
                                        event, version, day, hours, null, null, null)));
    }

    private void recall(String fingerprint) throws Exception {
        does(COORDINATOR, () -> pool.recall(event, fingerprint));
    }

    private void redistribute(String fingerprint) throws Exception {
        does(COORDINATOR, () -> pool.redistribute(event, fingerprint));
    }

    private PoolOverview overview() throws Exception {
        return as(COORDINATOR, () -> pool.overview(event));
    }

    private List<SeatMoveRow> log(@Nullable SeatMoveKind kind) throws Exception {
        return as(COORDINATOR, () -> moves.list(new SeatMoveFilter(event, kind, null), 0, 100));
    }
}
