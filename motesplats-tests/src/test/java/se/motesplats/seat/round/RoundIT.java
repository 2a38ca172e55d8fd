package se.motesplats.seat.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.event.service.SaveSeries;
import se.motesplats.event.service.SeriesService;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.SeatProof;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.board.service.BoardService;
import se.motesplats.seat.board.service.SeatBoard;
import se.motesplats.seat.capacity.service.CapacityOverview;
import se.motesplats.seat.capacity.service.SetCapacity;
import se.motesplats.seat.capacity.service.SetPool;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamePool;
import se.motesplats.seat.naming.service.Substitute;
import se.motesplats.seat.naming.service.SubstitutionService;
import se.motesplats.seat.pool.service.CorrectSeats;
import se.motesplats.seat.pool.service.CorrectionPreview;
import se.motesplats.seat.pool.service.CorrectionService;
import se.motesplats.seat.pool.service.ExpressWish;
import se.motesplats.seat.pool.service.PoolService;
import se.motesplats.seat.pool.service.RecallFromUnit;
import se.motesplats.seat.pool.service.TopUpPreview;
import se.motesplats.seat.pool.service.TopUpSeats;
import se.motesplats.seat.pool.service.TopUpService;
import se.motesplats.seat.pool.service.WishService;
import se.motesplats.seat.recount.service.RecountJob;
import se.motesplats.seat.round.service.ComparisonService;
import se.motesplats.seat.round.service.DecideTie;
import se.motesplats.seat.round.service.KeepSeats;
import se.motesplats.seat.round.service.MethodComparison;
import se.motesplats.seat.round.service.ProposeRound;
import se.motesplats.seat.round.service.ProtocolService;
import se.motesplats.seat.round.service.RequestOverview;
import se.motesplats.seat.round.service.RequestReminderJob;
import se.motesplats.seat.round.service.RequestSeats;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.round.service.RoundProtocol;
import se.motesplats.seat.round.service.SeatMemory;
import se.motesplats.seat.round.service.SeatMemoryService;
import se.motesplats.seat.round.service.SeatRequestService;
import se.motesplats.seat.round.service.ShareRow;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;

/** The long way of a round, the room of an event, and what the coordinator sees of both. */
@ArquillianTest
class RoundIT extends SeatProof {

    private static final String KARIN = "karin.koordinator";
    private static final LocalDate REQUEST_BY = LocalDate.of(2027, 2, 10);
    private static final LocalDate KEEP_BY = LocalDate.of(2027, 2, 20);

    @Inject private SeriesService seriesService;
    @Inject private SeatRequestService requests;
    @Inject private ComparisonService comparisons;
    @Inject private ProtocolService protocols;
    @Inject private BoardService boards;
    @Inject private SeatMemoryService memories;
    @Inject private RequestReminderJob reminders;
    @Inject private TopUpService topUps;
    @Inject private PoolService pools;
    @Inject private RecountJob recount;
    @Inject private WishService wishes;
    @Inject private CorrectionService corrections;
    @Inject private SubstitutionService substitutions;

    // The long way ------------------------------------------------------------------------------

    @Test
    void municipalities_ask_get_keep_and_give_back_before_the_seats_exist() throws Exception {
        propose(300, 0);
        // What is only proposed does not exist for them.
        assertThatThrownBy(() -> as("kontakt.partille", () -> part("Partille")))
                .isInstanceOf(NotFound.class);
        ask();
        assertThat(mails("seat-requested")).isEqualTo(14);
        RequestOverview before = as("kontakt.partille", () -> part("Partille"));
        assertThat(before.open()).isTrue();
        assertThat(before.share().granted()).isZero();
        request("kontakt.partille", "Partille", 5, "Bara IFO.");
        request("kontakt.lerum", "Lerum", 20, "Alla vill.");
        assertThatThrownBy(() -> as("kontakt.lerum", () -> sent("Lerum", 0, 21, "Igen.")))
                .isInstanceOf(StaleData.class);
        refused("error.seat.roundStatus", () -> fix());

        as(KARIN, () -> allocations.propose(capped(300)));
        assertThat(share("Partille").granted()).isEqualTo(5);
        assertThat(round().granted()).isEqualTo(300);
        grant();
        // Every contact of a municipality with seats, and the manager of Partille.
        assertThat(mails("seat-granted")).isEqualTo(14);
        refused("error.seat.keepTooMany", () -> keep("kontakt.partille", "Partille", 6));
        keep("kontakt.partille", "Partille", 3);
        refused("error.seat.roundStatus", () -> request("kontakt.ale", "Ale", 1, "För sent."));
        assertThat(seats("UNIT")).isZero();

        fix();
        assertThat(seats("UNIT")).isEqualTo(298);
        assertThat(seats("FREE")).isEqualTo(2);
        assertThat(
                        count(
                                """
                                select count(*) from seat s join allocation a on a.id = s.returned_from_id
                                where s.event_id = ? and a.organisation_id = ? and s.returned_at is not null
                                """,
                                event,
                                organisation("Partille")))
                .isEqualTo(2);
        assertThat(
                        count(
                                "select count(*) from seat_move where event_id = ? and kind = 'RETURNED'",
                                event))
                .isEqualTo(2);
        assertThat(mail("subject", "seat-allocated")).contains("platser");

        RoundDetails kept = as(KARIN, () -> protocols.protocol(event, null)).round();
        assertThat(kept.status()).isEqualTo(RoundStatus.FIXED);
        assertThat(kept.answers()).isEqualTo(2);
        assertThat(kept.capAtRequest()).isTrue();
        ShareRow partille = row(kept, "Partille");
        assertThat(partille.requestReason()).isEqualTo("Bara IFO.");
        assertThat(partille.kept()).isEqualTo(3);
        assertThat(partille.weightSource()).isNotBlank();
    }

    @Test
    void answers_end_with_their_day_and_reminders_are_sent_once() throws Exception {
        propose(300, 0);
        ask();
        request("kontakt.partille", "Partille", 5, "Bara IFO.");
        clock.set(LocalDateTime.of(2027, 2, 7, 7, 59));
        run();
        assertThat(mails("seat-request-reminder")).isZero();
        clock.set(LocalDateTime.of(2027, 2, 7, 8, 0));
        run();
        run();
        // Everybody but the two of Partille.
        assertThat(mails("seat-request-reminder")).isEqualTo(12);

        clock.set(LocalDateTime.of(2027, 2, 10, 23, 59));
        request("kontakt.ale", "Ale", 3, "I sista stund.");
        clock.set(LocalDateTime.of(2027, 2, 11, 0, 0));
        refused("error.seat.roundTooLate", () -> request("kontakt.lerum", "Lerum", 3, "Sent."));
        grant();
        clock.set(LocalDateTime.of(2027, 2, 21, 0, 0));
        refused("error.seat.roundTooLate", () -> keep("kontakt.ale", "Ale", 1));
    }

    // Top-ups and opening again -----------------------------------------------------------------

    @Test
    void free_and_new_seats_top_the_round_up_and_nobody_is_lowered() throws Exception {
        fixRound(130, 0);
        giveBack("kontakt.partille", "Partille", 2);
        TopUpPreview start = as(KARIN, () -> topUps.start(event));
        assertThat(start.free()).isEqualTo(2);
        assertThat(start.method()).isEqualTo(ApportionmentMethod.SAINTE_LAGUE);
        assertThat(start.given()).isEqualTo(2);
        TopUpPreview.Line partille = line(start, "Partille");
        assertThat(partille.leftOut()).as("who gave back needs no more").isTrue();
        assertThat(partille.givenBack()).isEqualTo(2);
        assertThat(partille.more()).isZero();

        TopUpSeats.Plan plan =
                new TopUpSeats.Plan(
                        event,
                        8,
                        2,
                        ApportionmentMethod.SAINTE_LAGUE,
                        List.of(organisation("Partille")));
        TopUpPreview preview = as(KARIN, () -> topUps.preview(plan));
        assertThat(preview.lines())
                .as("those that get more come first")
                .extracting(line -> line.more() == 0)
                .contains(true, false)
                .isSorted();
        TopUpSeats command = new TopUpSeats(plan, "Större sal.", preview.fingerprint());
        for (String user : List.of("kontakt.partille", "chef.partille", "wilma.wester", "admin")) {
            denied(user, () -> topUps.start(event));
            denied(user, () -> topUps.preview(plan));
            denied(user, () -> topUps.topUp(command));
        }
        refused(
                "error.pool.previewOld",
                () -> as(KARIN, () -> topUps.topUp(new TopUpSeats(plan, "Större sal.", "x"))));
        assertThat(as(KARIN, () -> topUps.topUp(command))).isEqualTo(10);
        assertThat(seats("UNIT")).isEqualTo(138);
        assertThat(seats("FREE")).isZero();
        assertThat(seatsOf("Göteborg")).isEqualTo(line(preview, "Göteborg").after());
        assertThat(mails("seat-topped-up"))
                .isEqualTo(preview.lines().stream().filter(l -> l.more() > 0).count());
        assertThat(mail("body", "seat-topped-up")).contains("Skäl: Större sal.");
        // The page and the deadline are still those of the round itself.
        assertThat(round().seats()).isEqualTo(130);
        assertThat(round().number()).isEqualTo(1);

        RoundProtocol protocol = as(KARIN, () -> protocols.protocol(event, 2));
        assertThat(protocol.round().topUp()).isTrue();
        assertThat(protocol.round().fromPool()).isEqualTo(2);
        assertThat(protocol.round().before()).as("without what was returned").isEqualTo(128);
        assertThat(protocol.round().granted()).isEqualTo(10);
        assertThat(protocol.all()).hasSize(2);
        assertThat(row(protocol.round(), "Partille").leftOut()).isTrue();
        assertAddsUp();

        name("chef.partille", "Partille", 1);
        assertThat(as(KARIN, () -> allocations.overview(event)).named())
                .as("whether somebody is in the way of opening it again")
                .isTrue();
        refused("error.seat.namedAlready", () -> reopen());

        // The next one goes on from there.
        assertThat(line(as(KARIN, () -> topUps.start(event)), "Göteborg").before())
                .isEqualTo(line(preview, "Göteborg").after());
        refused(
                "error.seat.topUpPool",
                () ->
                        as(
                                KARIN,
                                () ->
                                        topUps.preview(
                                                new TopUpSeats.Plan(
                                                        event,
                                                        0,
                                                        1,
                                                        ApportionmentMethod.SAINTE_LAGUE,
                                                        List.of()))));
        capacity(null, 140);
        refused(
                "error.seat.noRoom",
                () ->
                        as(
                                KARIN,
                                () ->
                                        topUps.preview(
                                                new TopUpSeats.Plan(
                                                        event,
                                                        3,
                                                        0,
                                                        ApportionmentMethod.SAINTE_LAGUE,
                                                        List.of()))));
    }

    /** With 290 seats Alingsås gets 12, and one less with one more. */
    private void proposeTheParadox() throws Exception {
        as(
                KARIN,
                () ->
                        allocations.propose(
                                new ProposeRound(
                                        event,
                                        null,
                                        290,
                                        ApportionmentMethod.LARGEST_REMAINDER,
                                        2020,
                                        0,
                                        DEADLINE)));
    }

    @Test
    void the_quota_method_is_warned_of_when_a_round_is_topped_up() throws Exception {
        proposeTheParadox();
        refused("error.seat.notFixed", () -> as(KARIN, () -> topUps.preview(quota())));
        fix();
        TopUpPreview preview = as(KARIN, () -> topUps.preview(quota()));
        assertThat(preview.losses()).containsExactly(new TopUpPreview.Loss("Alingsås", 12, 11));
        assertThat(line(preview, "Alingsås").after()).isEqualTo(12);
        assertThat(preview.given()).isEqualTo(1);
    }

    private TopUpSeats.Plan quota() {
        return new TopUpSeats.Plan(event, 1, 0, ApportionmentMethod.LARGEST_REMAINDER, List.of());
    }

    @Test
    void a_round_that_is_opened_again_leaves_its_protocol_behind() throws Exception {
        fixRound(130, 0);
        pool(AllocationPurpose.FREE, 0, 4);
        TopUpPreview start = as(KARIN, () -> topUps.start(event));
        TopUpSeats.Plan plan =
                new TopUpSeats.Plan(event, 1, 4, ApportionmentMethod.SAINTE_LAGUE, List.of());
        String seen = as(KARIN, () -> topUps.preview(plan)).fingerprint();
        assertThat(start.free()).isEqualTo(4);
        as(KARIN, () -> topUps.topUp(new TopUpSeats(plan, "Fler.", seen)));
        assertThat(seats("UNIT")).isEqualTo(135);
        int ale = share("Ale").granted();
        reopen();
        assertThat(seats("UNIT")).isZero();
        assertThat(seats("FREE")).as("seats from no round are free again").isEqualTo(4);
        assertThat(round().status()).isEqualTo(RoundStatus.PROPOSED);

        propose(26, 2);
        fix();
        assertThat(seats("UNIT")).isEqualTo(26);
        RoundProtocol now = as(KARIN, () -> protocols.protocol(event, null));
        assertThat(now.round().seats()).isEqualTo(26);
        assertThat(now.all())
                .extracting(RoundProtocol.Version::status)
                .containsExactly(RoundStatus.REOPENED, RoundStatus.REOPENED, RoundStatus.FIXED);
        RoundDetails first = as(KARIN, () -> protocols.protocol(event, 1)).round();
        assertThat(first.seats()).isEqualTo(130);
        assertThat(row(first, "Ale").granted()).isEqualTo(ale);
        assertThat(first.fixedBy()).isEqualTo("Karin Koordinator");
        assertThat(first.reopenedBy()).isEqualTo("Karin Koordinator");
        assertThatThrownBy(() -> as(KARIN, () -> protocols.protocol(event, 9)))
                .isInstanceOf(NotFound.class);
        denied("kontakt.ale", () -> protocols.protocol(event, 1));
        assertAddsUp();
    }

    @Test
    void a_granted_round_that_is_opened_again_can_be_changed_and_is_granted_anew()
            throws Exception {
        propose(130, 0);
        ask();
        request("kontakt.ale", "Ale", 5, "Två enheter.");
        grant();
        int before = share("Ale").granted();
        keep("kontakt.ale", "Ale", before - 1);
        fix();
        reopen();
        assertThat(mail("body", "seat-reopened")).doesNotContain("{{");
        assertThat(round().status()).isEqualTo(RoundStatus.REQUESTED);
        assertThat(seats("UNIT") + seats("FREE")).isZero();
        assertThat(share("Ale").requested()).isEqualTo(5);

        // Fewer than it kept of what it was granted first.
        adjust(round(), organisation("Ale"), 1, "Fel tal.");
        grant();
        assertThat(share("Ale").kept()).isEqualTo(1);
        assertThat(round().keepers()).as("the old answers are not answers to this").isZero();
        fix();
        assertThat(seatsOf("Ale")).isEqualTo(1);
        RoundDetails first = as(KARIN, () -> protocols.protocol(event, 1)).round();
        assertThat(row(first, "Ale").kept()).isEqualTo(before - 1);
        assertAddsUp();
    }

    /**
     * A year in which every view is asked after each step: Göteborg was given fewer seats than
     * computed, most seats are recalled, and what is given out again goes on from what the
     * municipalities have then.
     */
    @Test
    void after_every_step_of_a_year_page_board_protocol_rest_and_database_say_the_same()
            throws Exception {
        propose(300, 0);
        adjust(round(), organisation("Göteborg"), 24, "Historiskt hälften.");
        fix();
        long given = round().granted();
        assertSameEverywhere(300, given, 0, 0);
        RoundProtocol first = as(KARIN, () -> protocols.protocol(event, 1));
        assertThat(first.round().granted()).isEqualTo(Math.toIntExact(given));
        long partille = seatsOf("Partille");
        long lerum = seatsOf("Lerum");

        name("chef.partille", "Partille", 2);
        name("kontakt.lerum", "Lerum", 3);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 10);
        name("chef.hisingen", "Socialförvaltning Hisingen", 4);
        assertSameEverywhere(300, given, 9, 0);

        String seen = as(KARIN, () -> pools.previewRecall(event)).fingerprint();
        assertThat(as(KARIN, () -> pools.recall(event, seen))).isEqualTo(given - 9);
        assertSameEverywhere(300, 9, 9, given - 9);
        assertThat(returned("Partille")).isEqualTo(partille - 2);

        as("kontakt.lerum", () -> done(() -> wishes.express(wish("Lerum", 2))));
        as("kontakt.goteborg", () -> done(() -> wishes.express(wish("Göteborg", 400))));
        String wished = as(KARIN, () -> pools.previewRedistribution(event)).fingerprint();
        assertThat(as(KARIN, () -> pools.previewRedistribution(event)).seats()).isEqualTo(291);
        assertThat(wished).isNotBlank();
        as("kontakt.goteborg", () -> done(() -> wishes.withdraw(event, organisation("Göteborg"))));
        String two = as(KARIN, () -> pools.previewRedistribution(event)).fingerprint();
        assertThat(as(KARIN, () -> pools.redistribute(event, two))).isEqualTo(2);
        assertThat(seatsOf("Lerum")).isEqualTo(5);
        assertSameEverywhere(300, 11, 9, given - 9);

        // Everybody takes part, and goes on from what there is now; Göteborg stays held back.
        TopUpPreview start = as(KARIN, () -> topUps.start(event));
        assertThat(start.free()).isEqualTo(289);
        assertThat(start.before()).isEqualTo(11);
        assertThat(start.given()).isEqualTo(289);
        assertThat(start.lines()).noneMatch(TopUpPreview.Line::leftOut);
        assertThat(line(start, "Partille").before()).isEqualTo(2);
        assertThat(line(start, "Partille").givenBack()).isEqualTo(partille - 2);
        assertThat(line(start, "Lerum").givenBack()).isEqualTo(lerum - 3);
        assertThat(line(start, "Göteborg").adjustedTo()).isEqualTo(24);
        assertThat(line(start, "Göteborg").adjustedReason()).isEqualTo("Historiskt hälften.");
        long computed = 300L * 24 / given;
        assertThat(line(start, "Göteborg").after())
                .isBetween((int) computed - 1, (int) computed + 1);

        // One number is typed, with a reason, as in the first distribution.
        int more = line(start, "Göteborg").computed();
        refused("error.seat.adjustmentReason", () -> toppedUp(plan(more - 5, null)));
        refused("error.seat.moreThanAll", () -> toppedUp(plan(400, "Fel tal.")));
        refused("error.seat.moreThanTotal", () -> toppedUp(plan(more + 1, "För många.")));
        TopUpPreview typed = as(KARIN, () -> topUps.preview(plan(more - 5, "Räcker.")));
        assertThat(typed.unallocated()).isEqualTo(5);
        assertThat(line(typed, "Göteborg").more()).isEqualTo(more - 5);
        assertThat(toppedUp(plan(more - 5, "Räcker."))).isEqualTo(284);
        assertSameEverywhere(300, 295, 9, given - 9);
        RoundProtocol protocol = as(KARIN, () -> protocols.protocol(event, 2));
        assertThat(protocol.round().before()).isEqualTo(11);
        assertThat(protocol.round().before() + protocol.round().granted()).isEqualTo(295);
        ShareRow goteborg = row(protocol.round(), "Göteborg");
        assertThat(goteborg.computed()).isEqualTo(more);
        assertThat(goteborg.granted()).isEqualTo(more - 5);
        assertThat(goteborg.reason()).isEqualTo("Räcker.");
        assertThat(goteborg.after()).isEqualTo(line(typed, "Göteborg").after());
        // The next one remembers what was typed now, too.
        assertThat(line(as(KARIN, () -> topUps.start(event)), "Göteborg").adjustedTo())
                .isEqualTo(19);

        giveBack("kontakt.lerum", "Lerum", 2);
        assertSameEverywhere(300, 293, 9, given - 9 + 2);
        assertThat(line(as(KARIN, () -> topUps.start(event)), "Lerum").leftOut())
                .as("who gave back needs no more")
                .isTrue();
        long nomination =
                count(
                        "select min(n.id) from nomination n join allocation a on a.id = n.allocation_id where n.event_id = ? and a.organisation_id = ?",
                        event,
                        organisation("Partille"));
        as(
                "chef.partille",
                () ->
                        substitutions.substitute(
                                new Substitute(
                                        nomination,
                                        NamePeople.Choice.of(
                                                new NamePeople.Newcomer(
                                                        "Ny",
                                                        "Ersättare",
                                                        "ny." + event + "@motesplats.example")),
                                        true,
                                        null)));
        assertSameEverywhere(300, 293, 9, given - 9 + 2);
        assertAddsUp();
    }

    private TopUpSeats.Plan plan(int goteborg, @Nullable String reason) {
        return new TopUpSeats.Plan(
                event,
                0,
                289,
                ApportionmentMethod.SAINTE_LAGUE,
                List.of(),
                List.of(
                        new TopUpSeats.Adjustment(organisation("Ale"), null, null),
                        new TopUpSeats.Adjustment(organisation("Göteborg"), goteborg, reason)));
    }

    private int toppedUp(TopUpSeats.Plan plan) throws Exception {
        String fingerprint = as(KARIN, () -> topUps.preview(plan)).fingerprint();
        return as(
                KARIN,
                () -> topUps.topUp(new TopUpSeats(plan, "Efter återtagandet.", fingerprint)));
    }

    private ExpressWish wish(String unit, int seats) {
        return new ExpressWish(event, organisation(unit), seats, "Fler vill.");
    }

    private long returned(String unit) throws Exception {
        return as(KARIN, () -> boards.board(event, null, List.of())).units().stream()
                .filter(l -> l.name().equals(unit))
                .findFirst()
                .orElseThrow()
                .returned();
    }

    /** Rows of the database against board, page, preview of a top-up and the interface. */
    private void assertSameEverywhere(long all, long held, long named, long gone) throws Exception {
        assertThat(seats("UNIT")).isEqualTo(held);
        assertThat(seats("FREE")).isEqualTo(all - held);
        SeatBoard board = as(KARIN, () -> boards.board(event, null, List.of()));
        assertThat(board.total().granted()).isEqualTo(held);
        assertThat(board.total().named()).isEqualTo(named);
        assertThat(board.returned()).isEqualTo(gone);
        assertThat(as(KARIN, () -> pools.overview(event)).free()).isEqualTo(all - held);
        List<AllocationRow> rest = as(KARIN, () -> nominations.allocations(event));
        assertThat(rest.stream().mapToLong(r -> r.own().granted()).sum()).isEqualTo(held);
        assertThat(rest.stream().mapToLong(AllocationRow::returned).sum()).isEqualTo(gone);
        assertThat(rest.stream().mapToLong(r -> r.own().named()).sum()).isEqualTo(named);
        TopUpPreview next = as(KARIN, () -> topUps.start(event));
        assertThat(next.before()).isEqualTo(Math.toIntExact(held));
        assertThat(next.free()).isEqualTo(all - held);
        assertThat(next.givenBack()).isEqualTo(gone);
        for (SeatBoard.Line unit : board.units()) {
            TopUpPreview.Line line = line(next, unit.name());
            assertThat(line.before()).as(unit.name()).isEqualTo((int) unit.numbers().granted());
            assertThat(line.givenBack()).as(unit.name()).isEqualTo(unit.returned());
            assertThat(
                            rest.stream()
                                    .filter(r -> r.organisationId() == unit.organisationId())
                                    .findFirst()
                                    .orElseThrow()
                                    .all()
                                    .granted())
                    .as(unit.name())
                    .isEqualTo(unit.numbers().granted());
        }
    }

    @Test
    void one_number_above_all_seats_is_refused_at_its_field() throws Exception {
        propose(300, 0);
        RoundDetails round = round();
        assertThatThrownBy(() -> adjust(round, organisation("Göteborg"), 400, "Fel tal."))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                new InvalidInput.Problem(
                                                        "lines[0].seats",
                                                        "{error.seat.moreThanAll}",
                                                        List.of("Göteborg", 400, 300))));
        assertThat(share("Göteborg").granted()).isEqualTo(share("Göteborg").computed());
    }

    // Corrections -------------------------------------------------------------------------------

    @Test
    void single_numbers_are_corrected_with_reason_preview_and_protocol() throws Exception {
        propose(130, 0);
        adjust(round(), organisation("Ale"), share("Ale").computed() - 1, "Egen dag.");
        CorrectSeats.Plan early = corrected("Ale", 1, "Lerum", 1);
        refused("error.seat.notFixed", () -> as(KARIN, () -> corrections.preview(early)));
        fix();
        name("chef.partille", "Partille", 2);
        long ale = seatsOf("Ale");
        long lerum = seatsOf("Lerum");

        // Two seats from one to another.
        CorrectSeats.Plan swap = corrected("Ale", ale - 2, "Lerum", lerum + 2);
        CorrectionPreview preview = as(KARIN, () -> corrections.preview(swap));
        assertThat(preview.changed())
                .extracting(CorrectionPreview.Line::organisationName)
                .containsExactly("Ale", "Lerum");
        assertThat(preview.free()).isEqualTo(1);
        assertThat(preview.freeAfter()).isEqualTo(1);
        CorrectSeats command = new CorrectSeats(swap, "De har bytt.", preview.fingerprint());
        for (String user : List.of("kontakt.ale", "chef.partille", "wilma.wester", "admin")) {
            denied(user, () -> corrections.start(event));
            denied(user, () -> corrections.preview(swap));
            denied(user, () -> done(() -> corrections.correct(command)));
        }
        refused(
                "error.pool.previewOld",
                () ->
                        as(
                                KARIN,
                                () ->
                                        done(
                                                () ->
                                                        corrections.correct(
                                                                new CorrectSeats(
                                                                        swap,
                                                                        "De har bytt.",
                                                                        "x")))));
        as(KARIN, () -> done(() -> corrections.correct(command)));
        assertThat(seatsOf("Ale")).isEqualTo(ale - 2);
        assertThat(seatsOf("Lerum")).isEqualTo(lerum + 2);
        assertThat(seats("FREE")).isEqualTo(1);
        assertThat(mails("seat-corrected")).isEqualTo(2);
        assertThat(mail("body", "seat-corrected")).contains("Skäl: De har bytt.");
        assertThat(
                        count(
                                "select count(*) from seat_move where event_id = ? and kind = 'CORRECTED' and reason = 'De har bytt.'",
                                event))
                .isEqualTo(4);
        assertThat(returned("Ale")).as("a swap is no return").isZero();
        RoundProtocol protocol = as(KARIN, () -> protocols.protocol(event, 2));
        assertThat(protocol.round().correction()).isTrue();
        assertThat(protocol.round().fixedBy()).isEqualTo("Karin Koordinator");
        assertThat(protocol.round().shares()).hasSize(2);
        assertThat(row(protocol.round(), "Ale").granted()).isEqualTo(-2);
        assertThat(row(protocol.round(), "Ale").after()).isEqualTo((int) ale - 2);
        assertThat(row(protocol.round(), "Ale").reason()).isEqualTo("De har bytt.");
        assertSameEverywhere(130, 129, 2, 0);

        // One number, of what is free; and fewer, to what is free.
        correct("Ale", ale - 1);
        assertThat(seats("FREE")).isZero();
        correct("Lerum", lerum);
        assertThat(seats("FREE")).isEqualTo(2);
        assertSameEverywhere(130, 128, 2, 0);
        assertAddsUp();

        // At the field: seats with names stay, and nobody gets seats that are not there.
        problem("{error.seat.correctTooFew}", "Partille", 1);
        problem("{error.seat.correctTooMany}", "Göteborg", 400);
        refused("error.seat.correctNothing", () -> correct("Lerum", lerum));
        // What was decided here counts when seats are given out again.
        assertThat(line(as(KARIN, () -> topUps.start(event)), "Ale").adjustedTo())
                .isEqualTo((int) ale - 1);

        // An opened distribution ends its corrections, too.
        long nomination =
                count(
                        "select max(id) from nomination where event_id = ? and status = 'INVITED'",
                        event);
        assertThat(nomination).isPositive();
        refused("error.seat.namedAlready", () -> reopen());
    }

    private CorrectSeats.Plan corrected(String one, long seats, String other, long others) {
        return new CorrectSeats.Plan(
                event,
                List.of(
                        new CorrectSeats.Line(organisation(one), (int) seats),
                        new CorrectSeats.Line(organisation(other), (int) others)));
    }

    private void correct(String unit, long seats) throws Exception {
        CorrectSeats.Plan plan =
                new CorrectSeats.Plan(
                        event, List.of(new CorrectSeats.Line(organisation(unit), (int) seats)));
        String seen = as(KARIN, () -> corrections.preview(plan)).fingerprint();
        as(KARIN, () -> done(() -> corrections.correct(new CorrectSeats(plan, "Fel tal.", seen))));
    }

    private void problem(String message, String unit, long seats) {
        assertThatThrownBy(() -> correct(unit, seats))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> {
                            assertThat(refused.problems()).hasSize(1);
                            assertThat(refused.problems().get(0).field())
                                    .isEqualTo("lines[0].seats");
                            assertThat(refused.problems().get(0).message()).isEqualTo(message);
                        });
    }

    @Test
    void seats_are_recalled_from_one_unit_with_a_reason() throws Exception {
        fixRound(130, 0);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 10);
        name("chef.hisingen", "Socialförvaltning Hisingen", 4);
        long unit = organisation("Socialförvaltning Hisingen");
        String seen = as(KARIN, () -> pools.previewRecall(event)).fingerprint();
        RecallFromUnit three = new RecallFromUnit(event, unit, 3, "Nedlagd enhet.", seen);
        for (String user : List.of("kontakt.goteborg", "wilma.wester", "admin")) {
            denied(user, () -> done(() -> pools.recallFrom(three)));
        }
        assertThatThrownBy(
                        () ->
                                as(
                                        KARIN,
                                        () ->
                                                done(
                                                        () ->
                                                                pools.recallFrom(
                                                                        new RecallFromUnit(
                                                                                event,
                                                                                unit,
                                                                                7,
                                                                                "För många.",
                                                                                seen)))))
                .isInstanceOf(InvalidInput.class);
        as(KARIN, () -> done(() -> pools.recallFrom(three)));
        assertThat(seatsOf("Socialförvaltning Hisingen")).isEqualTo(7);
        assertThat(seats("FREE")).isEqualTo(3);
        assertThat(mail("body", "seat-recalled")).contains("Skäl: Nedlagd enhet.");
        assertThat(mail("body", "seat-recalled-summary")).contains("Skäl: Nedlagd enhet.");
        assertThat(as(KARIN, () -> pools.overview(event)).recalledAt())
                .as("the recall of all is still to come")
                .isNull();
        assertThat(
                        count(
                                "select count(*) from seat_move where event_id = ? and kind = 'RECALLED' and reason = 'Nedlagd enhet.'",
                                event))
                .isEqualTo(3);
        refused(
                "error.pool.previewOld",
                () -> as(KARIN, () -> done(() -> pools.recallFrom(three))));
        assertSameEverywhere(130, 127, 4, 3);
        assertAddsUp();
    }

    @Test
    void the_distribution_of_the_event_before_is_a_start() throws Exception {
        // A series of its own: other proofs hold events of the usual one on the same days.
        long series =
                as(
                        KARIN,
                        () ->
                                seriesService.save(
                                        new SaveSeries(null, 0, "FÖRRA", "Förra serien", null)));
        event = as(KARIN, () -> events.create(series, facts(FIRST_DAY, 2)));
        ProposeRound first = kind(WeightKind.EARLIER);
        refused("error.seat.noEarlier", () -> as(KARIN, () -> allocations.propose(first)));
        propose(130, 0);
        adjust(round(), organisation("Göteborg"), 24, "Historiskt hälften.");
        fix();
        correct("Ale", share("Ale").granted() + 3);
        RoundDetails before = round();
        clock.set(LocalDateTime.of(2028, 1, 10, 9, 0));
        event = as(KARIN, () -> events.create(series, facts(LocalDate.of(2028, 4, 4), 1)));
        as(KARIN, () -> allocations.propose(earlier()));
        RoundDetails start = round();
        assertThat(start.weightKind()).isEqualTo(WeightKind.EARLIER);
        assertThat(row(start, "Göteborg").weight()).isEqualTo(24);
        assertThat(row(start, "Ale").weight()).isEqualTo(row(before, "Ale").granted() + 3);
        assertThat(row(start, "Lerum").weightSource()).isEqualTo("Prov av platser");
    }

    private ProposeRound earlier() {
        return new ProposeRound(
                event,
                null,
                130,
                ApportionmentMethod.LARGEST_REMAINDER,
                null,
                WeightKind.EARLIER,
                null,
                List.of(),
                null,
                0,
                false,
                List.of(),
                LocalDate.of(2028, 3, 20));
    }

    /** What the nightly recount says of this event; other proofs may leave something behind. */
    private void assertAddsUp() throws Exception {
        request(null, () -> caller.asSystem("test", this::recounted)).call();
        assertThat(as(KARIN, () -> pools.overview(event)).differences()).isEmpty();
    }

    private boolean recounted() {
        try {
            recount.run();
            return true;
        } catch (RuntimeException differences) {
            return false;
        }
    }

    private static TopUpPreview.Line line(TopUpPreview preview, String unit) {
        return preview.lines().stream()
                .filter(l -> l.organisationName().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private long seatsOf(String unit) {
        return count(
                """
                select count(*) from seat s join allocation a on a.id = s.allocation_id
                where s.event_id = ? and a.organisation_id = ? and a.purpose = 'UNIT' and s.void_at is null
                """,
                event,
                organisation(unit));
    }

    @Test
    void days_must_lie_ahead_and_before_the_naming_deadline() throws Exception {
        propose(300, 0);
        refused("error.seat.dayOver", () -> ask(LocalDate.of(2027, 1, 31)));
        refused("error.seat.dayAfterNaming", () -> ask(DEADLINE.plusDays(1)));
        refused("error.seat.roundStatus", this::grant);
        ask();
        refused("error.seat.roundStatus", this::ask);
    }

    @Test
    void nobody_answers_for_another_municipality() throws Exception {
        propose(300, 0);
        ask();
        for (String stranger :
                List.of("kontakt.lerum", "chef.hisingen", "wilma.wester", "emil.ek", "admin")) {
            denied(stranger, () -> part("Partille"));
            denied(stranger, () -> sent("Partille", 0, 5, "Inte min."));
        }
        // A district's manager does not speak for the city.
        denied("chef.hisingen", () -> sent("Göteborg", 0, 5, "Inte min."));
        as("kontakt.goteborg", () -> part("Göteborg"));
    }

    @Test
    void only_the_coordinator_steers_the_round_and_sees_all_of_it() throws Exception {
        propose(300, 0);
        RoundDetails round = round();
        for (String user : List.of("kontakt.partille", "chef.partille", "wilma.wester", "admin")) {
            denied(user, () -> comparisons.compare(event));
            denied(user, () -> protocols.protocol(event, null));
            denied(user, () -> boards.board(event, null, List.of()));
            denied(user, () -> memories.memory(event));
            denied(user, () -> capacities.overview(event));
            denied(user, () -> poolPeople.people(event, AllocationPurpose.PRESENTERS));
            denied(user, () -> done(() -> capacities.setCapacity(room(null, 400))));
            denied(
                    user,
                    () ->
                            done(
                                    () ->
                                            capacities.setPool(
                                                    new SetPool(
                                                            event,
                                                            AllocationPurpose.PRESENTERS,
                                                            0,
                                                            5))));
            denied(
                    user,
                    () -> done(() -> allocations.ask(round.id(), round.version(), REQUEST_BY)));
            denied(user, () -> done(() -> allocations.grant(round.id(), round.version(), KEEP_BY)));
            denied(user, () -> done(() -> allocations.remind(round.id(), round.version())));
            denied(
                    user,
                    () ->
                            done(
                                    () ->
                                            allocations.decideTie(
                                                    new DecideTie(
                                                            round.id(),
                                                            round.version(),
                                                            List.of(),
                                                            null))));
        }
    }

    @Test
    void of_two_editors_the_second_is_told() throws Exception {
        propose(300, 0);
        RoundDetails seen = round();
        ask();
        assertThatThrownBy(
                        () ->
                                as(
                                        KARIN,
                                        () ->
                                                done(
                                                        () ->
                                                                allocations.grant(
                                                                        seen.id(),
                                                                        seen.version(),
                                                                        KEEP_BY))))
                .isInstanceOf(StaleData.class);
    }

    // Weights, methods, ties --------------------------------------------------------------------

    @Test
    void typed_weights_keep_their_source_and_are_checked_at_their_field() throws Exception {
        as(KARIN, () -> allocations.propose(typed(100L, "Personalstatistik 2026")));
        assertThat(round().shares())
                .allMatch(
                        s ->
                                s.weight() == 100
                                        && s.weightSource().equals("Personalstatistik 2026"));
        assertThat(round().granted()).isEqualTo(130);
        assertThat(round().shares()).allMatch(s -> s.granted() == 10);
        assertThatThrownBy(() -> as(KARIN, () -> allocations.propose(typed(-1L, "Fel"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(InvalidInput.Problem::field)
                                        .contains("weights[0].weight"));
        assertThatThrownBy(() -> as(KARIN, () -> allocations.propose(typed(1L, " "))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.problems().get(0).field())
                                        .isEqualTo("weightSource"));
        // The next round that counts employees begins with these.
        assertThat(as(KARIN, () -> allocations.typedUnits(event, WeightKind.EMPLOYEES)))
                .hasSize(13)
                .allMatch(unit -> Long.valueOf(100).equals(unit.weight()));
    }

    @Test
    void a_tie_is_decided_by_hand_with_a_reason() throws Exception {
        as(KARIN, () -> allocations.propose(typed(100L, "Lika för alla", 131)));
        RoundDetails.TieRow tie = round().ties().get(0);
        long last = tie.contenderIds().get(tie.contenderIds().size() - 1);
        RoundDetails seen = round();
        refused(
                "error.seat.tieReason",
                () ->
                        as(
                                KARIN,
                                () ->
                                        done(
                                                () ->
                                                        allocations.decideTie(
                                                                new DecideTie(
                                                                        seen.id(),
                                                                        seen.version(),
                                                                        List.of(last),
                                                                        " ")))));
        as(
                KARIN,
                () ->
                        done(
                                () ->
                                        allocations.decideTie(
                                                new DecideTie(
                                                        seen.id(),
                                                        seen.version(),
                                                        List.of(last),
                                                        "Fick minst förra gången."))));
        RoundDetails decided = round();
        assertThat(
                        decided.shares().stream()
                                .filter(s -> s.organisationId() == last)
                                .findFirst()
                                .orElseThrow()
                                .granted())
                .isEqualTo(11);
        assertThat(decided.tieReason()).isEqualTo("Fick minst förra gången.");
        assertThat(decided.ties().get(0).by()).isEqualTo(TieCriterion.DECISION);
    }

    @Test
    void methods_are_compared_and_growth_is_warned_of() throws Exception {
        proposeTheParadox();
        MethodComparison all = as(KARIN, () -> comparisons.compare(event));
        assertThat(all.methods()).hasSize(7);
        assertThat(all.sums()).allMatch(sum -> sum.seats() + sum.unallocated() == 290);
        assertThat(all.rows()).hasSize(13);
        assertThat(all.losses())
                .contains(
                        new MethodComparison.LossRow(
                                ApportionmentMethod.LARGEST_REMAINDER, "Alingsås", 290, 12, 11));
        assertThat(all.losses())
                .allMatch(loss -> loss.method() == ApportionmentMethod.LARGEST_REMAINDER);
        assertThat(all.lossesUpTo()).isEqualTo(310);
    }

    @Test
    void earlier_attendance_is_a_weight_only_where_there_was_any() {
        refused(
                "error.seat.noAttendance",
                () -> as(KARIN, () -> allocations.propose(kind(WeightKind.ATTENDANCE))));
    }

    @Test
    void the_memory_tells_what_became_of_seats_at_earlier_events() throws Exception {
        // A series of its own: other proofs hold events of the usual one on the same days.
        long series =
                as(
                        KARIN,
                        () ->
                                seriesService.save(
                                        new SaveSeries(null, 0, "MINNE", "Minnets serie", null)));
        event = as(KARIN, () -> events.create(series, facts(FIRST_DAY, 2)));
        fixRound(300, 0);
        name("chef.partille", "Partille", 2);
        giveBack("kontakt.lerum", "Lerum", 4);
        long earlier = event;
        clock.set(LocalDateTime.of(2028, 1, 10, 9, 0));
        event = as(KARIN, () -> events.create(series, facts(LocalDate.of(2028, 4, 4), 1)));
        SeatMemory memory = as(KARIN, () -> memories.memory(event));
        assertThat(memory.events()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(count("select count(*) from seat where event_id = ?", earlier)).isEqualTo(300);
        SeatMemory.Row lerum =
                memory.rows().stream()
                        .filter(r -> r.organisationName().equals("Lerum"))
                        .findFirst()
                        .orElseThrow();
        assertThat(lerum.years().get(0).returned()).isEqualTo(4);
        assertThat(lerum.years().get(0).granted()).isEqualTo(12);
    }

    // Room and pools ----------------------------------------------------------------------------

    @Test
    void rounds_and_pools_never_need_more_than_there_is_room_for() throws Exception {
        capacity(null, 310);
        pool(AllocationPurpose.PRESENTERS, 0, 10);
        refused("error.seat.noRoom", () -> propose(301, 0));
        fixRound(300, 0);
        assertThatThrownBy(() -> pool(AllocationPurpose.ORGANISERS, 0, 1))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.key()).isEqualTo("error.seat.noRoom");
                            assertThat(refused.data()).containsExactly(311L, 310L);
                        });
        refused("error.seat.noRoom", () -> capacity(1, 309));
        refused("error.seat.noRoom", () -> capacityOfDay(1, 400, 309));
        CapacityOverview room = as(KARIN, () -> capacities.overview(event));
        assertThat(room.committed()).isEqualTo(310);
        assertThat(room.left()).isZero();
        // The wall behind the service.
        assertThatThrownBy(this::insertSeatBehindTheService).hasMessageContaining("room for 310");
    }

    private void insertSeatBehindTheService() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            tellWhoActs(connection);
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            """
                            insert into seat (id, version, event_id, allocation_id)
                            select nextval('seq_id'), 1, event_id, id from allocation where event_id = ? and purpose = 'PRESENTERS'
                            """)) {
                statement.setLong(1, event);
                statement.executeUpdate();
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void of_two_that_fill_the_room_one_succeeds() throws Exception {
        capacity(null, 15);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> both = new ArrayList<>();
        for (AllocationPurpose purpose :
                List.of(AllocationPurpose.PRESENTERS, AllocationPurpose.ORGANISERS)) {
            both.add(
                    threads.submit(
                            request(
                                    KARIN,
                                    () -> {
                                        together.await();
                                        try {
                                            capacities.setPool(new SetPool(event, purpose, 0, 10));
                                            return true;
                                        } catch (RuleViolation full) {
                                            assertThat(full.key()).isEqualTo("error.seat.noRoom");
                                            return false;
                                        }
                                    })));
        }
        assertThat(both.get(0).get()).isNotEqualTo(both.get(1).get());
        assertThat(count("select count(*) from seat where event_id = ? and void_at is null", event))
                .isEqualTo(10);
    }

    @Test
    void people_of_a_pool_are_invited_and_use_no_seat_of_their_unit() throws Exception {
        fixRound(300, 0);
        pool(AllocationPurpose.ORGANISERS, 0, 1);
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        long petra = people.findByEmail("petra.palm@motesplats.example").orElseThrow().getId();
        refused(
                "error.seat.poolTooSmall",
                () -> namePool(AllocationPurpose.ORGANISERS, List.of(emil, petra)));
        namePool(AllocationPurpose.ORGANISERS, List.of(emil));
        assertThat(mails("seat-invitation")).isEqualTo(1);
        assertThat(active("Partille")).isZero();
        assertThat(seats("ORGANISERS")).isEqualTo(1);
        refused("error.seat.poolInUse", () -> pool(AllocationPurpose.ORGANISERS, 1, 0));
        pool(AllocationPurpose.ORGANISERS, 1, 2);
        refused(
                "error.seat.hasSeatHere",
                () -> namePool(AllocationPurpose.ORGANISERS, List.of(emil)));
        long nomination =
                as(KARIN, () -> poolPeople.people(event, AllocationPurpose.ORGANISERS))
                        .people()
                        .get(0)
                        .nominationId();
        as(KARIN, () -> done(() -> poolPeople.withdraw(nomination)));
        assertThat(status(nomination)).isEqualTo("CANCELLED");
        // A unit's nomination is not the coordinator's to take back here.
        name("chef.partille", "Partille", 1);
        long other = count("select max(id) from nomination where event_id = ?", event);
        assertThatThrownBy(() -> as(KARIN, () -> done(() -> poolPeople.withdraw(other))))
                .isInstanceOf(NotFound.class);
    }

    // The board ---------------------------------------------------------------------------------

    @Test
    void the_board_counts_rows_sums_up_and_tells_what_changed() throws Exception {
        fixRound(300, 0);
        pass("kontakt.goteborg", "Göteborg", "Socialförvaltning Hisingen", 10);
        clock.set(LocalDateTime.of(2027, 2, 3, 9, 0));
        name("chef.hisingen", "Socialförvaltning Hisingen", 3);
        giveBack("kontakt.lerum", "Lerum", 2);
        clock.set(LocalDateTime.of(2027, 2, 4, 9, 0));
        long goteborg = organisation("Göteborg");
        SeatBoard closed = as(KARIN, () -> boards.board(event, null, List.of()));
        assertThat(closed.units()).hasSize(13);
        assertThat(closed.total().granted()).isEqualTo(298);
        assertThat(closed.total().named()).isEqualTo(3);
        assertThat(closed.returned()).isEqualTo(2);
        assertThat(closed.changes())
                .anyMatch(c -> c.name().equals("Socialförvaltning Hisingen") && c.named() == 3)
                .anyMatch(c -> c.name().equals("Lerum") && c.returned() == 2);
        SeatBoard open = as(KARIN, () -> boards.board(event, null, List.of(goteborg)));
        assertThat(open.units()).hasSize(14);
        assertThat(open.total()).isEqualTo(closed.total());
        assertThat(
                        as(
                                        KARIN,
                                        () ->
                                                boards.board(
                                                        event,
                                                        se.motesplats.shared.SwedishTime.startOf(
                                                                LocalDate.of(2027, 2, 4)),
                                                        List.of()))
                                .changes())
                .isEmpty();
    }

    // Steps -------------------------------------------------------------------------------------

    private RequestOverview part(String unit) {
        return requests.overview(event, organisation(unit));
    }

    private void ask() throws Exception {
        ask(REQUEST_BY);
    }

    private void ask(LocalDate until) throws Exception {
        RoundDetails round = round();
        as(KARIN, () -> done(() -> allocations.ask(round.id(), round.version(), until)));
    }

    private void grant() throws Exception {
        RoundDetails round = round();
        as(KARIN, () -> done(() -> allocations.grant(round.id(), round.version(), KEEP_BY)));
    }

    private void fix() throws Exception {
        RoundDetails round = round();
        as(KARIN, () -> done(() -> allocations.fix(round.id(), round.version())));
    }

    private void request(String user, String unit, int seats, String reason) throws Exception {
        int version = Math.toIntExact(shareVersion(unit));
        as(user, () -> sent(unit, version, seats, reason));
    }

    private Integer sent(String unit, int version, int seats, String reason) {
        requests.request(new RequestSeats(event, organisation(unit), version, seats, reason));
        return seats;
    }

    private void keep(String user, String unit, int seats) throws Exception {
        int version = Math.toIntExact(shareVersion(unit));
        as(
                user,
                () ->
                        done(
                                () ->
                                        requests.keep(
                                                new KeepSeats(
                                                        event,
                                                        organisation(unit),
                                                        version,
                                                        seats))));
    }

    private long shareVersion(String unit) {
        return count(
                "select version from allocation_share where event_id = ? and organisation_id = ?",
                event,
                organisation(unit));
    }

    private void run() throws Exception {
        Callable<String> job = () -> caller.asSystem("seat.requests", reminders::run);
        as(null, job);
    }

    private ProposeRound capped(int seats) {
        return new ProposeRound(
                event,
                java.util.Objects.requireNonNull(allocations.overview(event).round()).version(),
                seats,
                ApportionmentMethod.SAINTE_LAGUE,
                null,
                WeightKind.POPULATION,
                2023,
                List.of(),
                null,
                0,
                true,
                List.of(),
                DEADLINE);
    }

    private ProposeRound kind(WeightKind kind) {
        return new ProposeRound(
                event,
                null,
                130,
                ApportionmentMethod.DHONDT,
                null,
                kind,
                null,
                List.of(),
                null,
                0,
                false,
                List.of(),
                DEADLINE);
    }

    private ProposeRound typed(Long weight, String source) {
        return typed(weight, source, 130);
    }

    private ProposeRound typed(Long weight, String source, int seats) {
        RoundDetails open = allocations.overview(event).round();
        return new ProposeRound(
                event,
                open == null ? null : open.version(),
                seats,
                ApportionmentMethod.DHONDT,
                null,
                WeightKind.EMPLOYEES,
                null,
                allocations.typedUnits(event, WeightKind.TYPED).stream()
                        .map(u -> new ProposeRound.TypedWeight(u.organisationId(), weight))
                        .toList(),
                source,
                0,
                false,
                List.of(),
                DEADLINE);
    }

    private ShareRow share(String unit) throws Exception {
        return row(round(), unit);
    }

    private static ShareRow row(RoundDetails round, String unit) {
        return round.shares().stream()
                .filter(s -> s.organisationName().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private long seats(String purpose) {
        return count(
                """
                select count(*) from seat s join allocation a on a.id = s.allocation_id
                where s.event_id = ? and a.purpose = ? and s.void_at is null
                """,
                event,
                purpose);
    }

    private SetCapacity room(@Nullable Integer version, int onSite) {
        return new SetCapacity(event, version, onSite, 0, List.of());
    }

    private void capacity(@Nullable Integer version, int onSite) throws Exception {
        as(KARIN, () -> done(() -> capacities.setCapacity(room(version, onSite))));
    }

    private void capacityOfDay(int version, int onSite, int second) throws Exception {
        as(
                KARIN,
                () ->
                        done(
                                () ->
                                        capacities.setCapacity(
                                                new SetCapacity(
                                                        event,
                                                        version,
                                                        onSite,
                                                        0,
                                                        List.of(
                                                                new SetCapacity.Day(
                                                                        FIRST_DAY.plusDays(1),
                                                                        second,
                                                                        0))))));
    }

    private void pool(AllocationPurpose purpose, int before, int seats) throws Exception {
        as(KARIN, () -> done(() -> capacities.setPool(new SetPool(event, purpose, before, seats))));
    }

    private void namePool(AllocationPurpose purpose, List<Long> people) throws Exception {
        as(KARIN, () -> done(() -> poolPeople.name(new NamePool(event, purpose, people))));
    }
}
