package se.motesplats.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.service.RoomService;
import se.motesplats.event.service.SaveRoom;
import se.motesplats.it.Actors;
import se.motesplats.it.HiddenContact;
import se.motesplats.it.Participants;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.ReleaseProgramme;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.answer.service.SeatAnswerService;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.signup.service.NeedCounts;
import se.motesplats.signup.service.NeedService;
import se.motesplats.signup.service.OfferSession;
import se.motesplats.signup.service.OpenSignup;
import se.motesplats.signup.service.OwnSignup;
import se.motesplats.signup.service.ParticipantFilter;
import se.motesplats.signup.service.ParticipantRow;
import se.motesplats.signup.service.ParticipantService;
import se.motesplats.signup.service.SaveNeeds;
import se.motesplats.signup.service.SignupBoard;
import se.motesplats.signup.service.SignupItem;
import se.motesplats.signup.service.SignupService;
import se.motesplats.stand.Poll;

/**
 * Places in sessions: never one too many, queues that move by themselves, rights, the programme.
 */
@ArquillianTest
class SignupIT extends Actors {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 6);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 28);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject private SignupService signup;
    @Inject private NeedService needs;
    @Inject private ParticipantService participants;
    @Inject private ProgrammeService programmes;
    @Inject private RoomService rooms;
    @Inject private SeatAnswerService answers;
    @Inject private ClockService clock;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private long event;

    /** Three sessions: two at ten o'clock, one for two and one for five; one at eleven. */
    @BeforeEach
    void open_the_choice() throws Exception {
        clock.set(LocalDateTime.of(2027, 2, 1, 9, 0));
        stage = new Participants(database::getConnection);
        event = stage.event("Prov av val", DAY.toString());
        HiddenContact.of(event, stage);
        long small = room("Lilla salen", 2);
        long large = room("Stora salen", 5);
        session(null, 0, "Barn i fokus", small, 10);
        session(null, 0, "Tidiga insatser", large, 10);
        session(null, 0, "Brukarråd", large, 11);
        release(1);
        as("karin.koordinator", () -> done(() -> signup.open(new OpenSignup(event, 0, LAST_DAY))));
    }

    @AfterEach
    void nobody_is_told_who_the_hidden_contact_is() {
        HiddenContact.isInNoMail(event, stage);
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    @Test
    void who_waits_gets_the_place_that_somebody_leaves_and_a_mail() throws Exception {
        List<String> four = seats(4, "ACCEPTED");
        assertThat(choose(four.get(0), "Barn i fokus")).isEqualTo(ChoiceStatus.CHOSEN);
        assertThat(choose(four.get(1), "Barn i fokus")).isEqualTo(ChoiceStatus.CHOSEN);
        assertThat(choose(four.get(2), "Barn i fokus")).isEqualTo(ChoiceStatus.WAITING);
        assertThat(choose(four.get(3), "Barn i fokus")).isEqualTo(ChoiceStatus.WAITING);
        assertThat(choose(four.get(3), "Barn i fokus"))
                .as("the same again changes nothing")
                .isEqualTo(ChoiceStatus.WAITING);
        assertThat(item(four.get(3), "Barn i fokus").ownRank()).isEqualTo(2);
        choose(four.get(2), "Tidiga insatser");

        leave(four.get(0), "Barn i fokus");

        waitFor(four.get(2), "Barn i fokus", ChoiceStatus.CHOSEN);
        assertThat(item(four.get(2), "Tidiga insatser").own())
                .as("what is at the same time is given up for it")
                .isNull();
        assertThat(item(four.get(3), "Barn i fokus").ownRank()).isEqualTo(1);
        assertThat(mails("signup-promoted")).isEqualTo(1);
        assertThat(stage.text("select body from outbox_mail where event_id = ?", event))
                .contains("Barn i fokus", "Tidiga insatser", "Lilla salen");
        assertThat(choose(four.get(0), "Barn i fokus")).isEqualTo(ChoiceStatus.WAITING);
        assertThat(item(four.get(0), "Barn i fokus").ownRank()).isEqualTo(2);
    }

    /** A place in a session is one for either way; nobody loses it who stays at home after all. */
    @Test
    void who_takes_part_online_has_a_place_as_everybody_and_keeps_it() throws Exception {
        stage.change(
                "update event set attendance_mode = 'HYBRID', online_url = 'https://exempel.se/', version = version + 1 where id = ?",
                event);
        List<String> three = seats(3, "ACCEPTED");
        as(
                three.get(0),
                () -> done(() -> answers.changeMode(seatOf(three.get(0)), SeatMode.ONLINE)));
        assertThat(choose(three.get(0), "Barn i fokus")).isEqualTo(ChoiceStatus.CHOSEN);
        assertThat(choose(three.get(1), "Barn i fokus")).isEqualTo(ChoiceStatus.CHOSEN);
        assertThat(choose(three.get(2), "Barn i fokus")).isEqualTo(ChoiceStatus.WAITING);
        for (SeatMode mode : List.of(SeatMode.ON_SITE, SeatMode.ONLINE)) {
            as(three.get(0), () -> done(() -> answers.changeMode(seatOf(three.get(0)), mode)));
            assertThat(item(three.get(0), "Barn i fokus").own()).isEqualTo(ChoiceStatus.CHOSEN);
            assertThat(item(three.get(2), "Barn i fokus").ownRank()).isEqualTo(1);
        }
        offer("Barn i fokus", 3);
        waitFor(three.get(2), "Barn i fokus", ChoiceStatus.CHOSEN);
    }

    @Test
    void two_at_the_same_time_are_refused_with_both_names_and_can_be_exchanged() throws Exception {
        String one = seats(1, "INVITED").get(0);
        choose(one, "Barn i fokus");
        choose(one, "Brukarråd");
        assertThatThrownBy(() -> choose(one, "Tidiga insatser"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.signup.overlap");
                            assertThat(r.data()).containsExactly("Tidiga insatser", "Barn i fokus");
                        });
        assertThat(as(one, () -> signup.choose(event, id("Tidiga insatser"), true)))
                .isEqualTo(ChoiceStatus.CHOSEN);
        assertThat(as(one, () -> signup.mine(event)).chosen())
                .extracting(SignupItem::title)
                .containsExactly("Tidiga insatser", "Brukarråd");
        assertThat(as(one, () -> signup.calendar(event)))
                .contains("SUMMARY:Tidiga insatser", "SUMMARY:Brukarråd")
                .doesNotContain("@motesplats.example");
    }

    @Test
    void many_at_once_never_get_more_places_than_there_are() throws Exception {
        List<String> many = seats(32, "ACCEPTED");
        List<Future<ChoiceStatus>> asked = new ArrayList<>();
        for (int i = 0; i < many.size(); i++) {
            String user = many.get(i);
            long session = id(i % 2 == 0 ? "Barn i fokus" : "Tidiga insatser");
            asked.add(threads.submit(request(user, () -> signup.choose(event, session, false))));
            if (i % 4 == 0) {
                asked.add(threads.submit(request(user, () -> twice(session))));
            }
        }
        for (Future<ChoiceStatus> answer : asked) {
            assertThat(answer.get()).isIn(ChoiceStatus.CHOSEN, ChoiceStatus.WAITING);
        }
        assertThat(alive("Barn i fokus", "CHOSEN")).isEqualTo(2);
        assertThat(alive("Barn i fokus", "WAITING")).isEqualTo(14);
        assertThat(alive("Tidiga insatser", "CHOSEN")).isEqualTo(5);
        assertThat(alive("Tidiga insatser", "WAITING")).isEqualTo(11);

        // Seats end, places are left and the queues move, all at once.
        List<Future<Boolean>> moves = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String user = many.get(i);
            long session = id(i % 2 == 0 ? "Barn i fokus" : "Tidiga insatser");
            long seat = seatOf(user);
            boolean wholeSeat = i % 3 == 0;
            moves.add(
                    threads.submit(
                            request(
                                    user,
                                    () ->
                                            done(
                                                    wholeSeat
                                                            ? () -> answers.answer(seat, false)
                                                            : () ->
                                                                    signup.leave(
                                                                            event, session)))));
        }
        for (Future<Boolean> move : moves) {
            assertThat(move.get()).isTrue();
        }
        Poll.untilTrue(
                PATIENCE,
                "the queues to move up",
                () ->
                        alive("Barn i fokus", "CHOSEN") == 2
                                && alive("Tidiga insatser", "CHOSEN") == 5);
        assertThat(alive("Barn i fokus", "WAITING")).isEqualTo(6);
        assertThat(alive("Tidiga insatser", "WAITING")).isEqualTo(3);
    }

    private ChoiceStatus twice(long session) {
        return signup.choose(event, session, false);
    }

    @Test
    void a_seat_that_ends_frees_the_choices_at_once_however_it_ends() throws Exception {
        List<String> three = seats(3, "ACCEPTED");
        for (String user : three) {
            choose(user, "Barn i fokus");
        }
        stage.change(
                "update nomination set status = 'REPLACED', ended_at = now(), version = version + 1"
                        + " where id = ?",
                seatOf(three.get(0)));
        assertThat(alive("Barn i fokus", "CHOSEN")).isEqualTo(1);
        assertThatThrownBy(() -> choose(three.get(0), "Barn i fokus")).isInstanceOf(NotFound.class);

        as(three.get(1), () -> done(() -> answers.answer(seatOf(three.get(1)), false)));
        waitFor(three.get(2), "Barn i fokus", ChoiceStatus.CHOSEN);
        OwnSignup gone = as(three.get(1), () -> signup.mine(event));
        assertThat(gone.active()).isFalse();
        assertThat(gone.items()).isEmpty();
    }

    @Test
    void the_last_day_lasts_to_its_end_and_the_refusal_names_somebody_to_call() throws Exception {
        String one = seats(1, "ACCEPTED").get(0);
        clock.set(LAST_DAY.atTime(23, 58));
        choose(one, "Brukarråd");
        clock.set(LAST_DAY.plusDays(1).atStartOfDay());
        assertThatThrownBy(() -> leave(one, "Brukarråd"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("error.signup.over");
                            assertThat(r.data()).contains(LAST_DAY);
                        });
        assertThat(as(one, () -> signup.mine(event)).open()).isFalse();
    }

    @Test
    void only_who_was_told_of_a_seat_at_this_event_chooses() throws Exception {
        stage.nomination(event, "Partille", "namngiven." + event, "NOMINATED");
        long other = stage.event("Ett annat prov", DAY.toString());
        stage.nomination(other, "Partille", "annan." + event, "ACCEPTED");
        long session = id("Brukarråd");
        for (String user : List.of("namngiven." + event, "annan." + event, "karin.koordinator")) {
            assertThatThrownBy(() -> as(user, () -> signup.choose(event, session, false)))
                    .as(user)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as("annan." + event, () -> signup.choose(other, session, false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("emil.ek", () -> signup.mine(event)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(null, () -> signup.mine(event)))
                .isInstanceOf(LoginRequired.class);
        for (String user : List.of("chef.partille", "admin", "emil.ek", "annan." + event)) {
            denied(user, () -> signup.board(event));
            denied(user, () -> signup.people(session, 0, 10));
            denied(user, () -> done(() -> signup.offer(new OfferSession(session, 1, true, 3))));
            denied(user, () -> done(() -> signup.open(new OpenSignup(event, 1, LAST_DAY))));
        }
    }

    @Test
    void the_database_refuses_what_a_service_might_forget() throws Exception {
        List<String> three = seats(3, "ACCEPTED");
        choose(three.get(0), "Barn i fokus");
        choose(three.get(1), "Barn i fokus");
        wall("tr_session_choice_full", three.get(2), "Barn i fokus");
        wall("tr_session_choice_overlap", three.get(0), "Tidiga insatser");
        stage.change(
                "update nomination set status = 'CANCELLED', ended_at = now(), version = version +"
                        + " 1 where id = ?",
                seatOf(three.get(2)));
        wall("tr_session_choice_seat", three.get(2), "Brukarråd");
    }

    private void wall(String constraint, String user, String title) {
        assertThatThrownBy(
                        () ->
                                stage.change(
                                        """
                                        insert into session_choice (id, version, event_id, signup_session_id, nomination_id, person_id, status, chosen_at)
                                        select nextval('seq_id'), 1, n.event_id, ?, n.id, n.person_id, 'CHOSEN', now() from nomination n where n.id = ?
                                        """,
                                        id(title),
                                        seatOf(user)))
                .as(constraint)
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fewer_places_throw_nobody_out_but_are_seen() throws Exception {
        for (String user : seats(4, "ACCEPTED")) {
            choose(user, "Tidiga insatser");
        }
        offer("Tidiga insatser", 3);
        SignupBoard board = as("karin.koordinator", () -> signup.board(event));
        assertThat(board.crowded())
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.chosen()).isEqualTo(4);
                            assertThat(r.capacity()).isEqualTo(3);
                        });
        assertThat(board.seats()).isEqualTo(4);
        assertThat(board.choosing()).isEqualTo(4);
        String late = seats(1, "ACCEPTED").get(0);
        assertThat(choose(late, "Tidiga insatser")).isEqualTo(ChoiceStatus.WAITING);
        offer("Tidiga insatser", 6);
        waitFor(late, "Tidiga insatser", ChoiceStatus.CHOSEN);
        stage.change(
                "update nomination set status = 'NO_SHOW', outcome_at = now(), version = version + 1 where id = ?",
                seatOf(late));
        SignupBoard without = as("karin.koordinator", () -> signup.board(event));
        assertThat(without.seats()).as("who did not come").isEqualTo(4);
        assertThat(without.choosing()).isEqualTo(4);
    }

    @Test
    void a_new_programme_tells_whom_it_concerns_and_ends_what_is_gone() throws Exception {
        List<String> two = seats(2, "ACCEPTED");
        choose(two.get(0), "Barn i fokus");
        choose(two.get(0), "Brukarråd");
        choose(two.get(1), "Tidiga insatser");
        WorkingProgramme working = as("karin.koordinator", () -> programmes.get(event));
        for (WorkingProgramme.Row row : working.sessions()) {
            if (row.title().equals("Barn i fokus")) {
                session(row.id(), row.version(), row.title(), row.roomId(), 11);
            } else if (row.title().equals("Tidiga insatser")) {
                as(
                        "karin.koordinator",
                        () -> done(() -> programmes.remove(event, row.id(), row.version())));
            }
        }
        assertThat(as("karin.koordinator", () -> programmes.get(event)).changes())
                .as("the coordinator is warned before it is published")
                .extracting(WorkingProgramme.Change::title, WorkingProgramme.Change::choices)
                .containsExactlyInAnyOrder(tuple("Barn i fokus", 1L), tuple("Tidiga insatser", 1L));
        release(2);

        assertThat(mails("signup-changed")).isEqualTo(2);
        assertThat(body(two.get(0))).contains("Barn i fokus", "krockar nu med Brukarråd");
        assertThat(body(two.get(1))).contains("Tidiga insatser", "inte längre med");
        assertThat(as(two.get(0), () -> signup.mine(event)).chosen())
                .extracting(SignupItem::title)
                .containsExactly("Brukarråd");
        assertThat(alive("Tidiga insatser", "CHOSEN")).isZero();
        assertThat(as(two.get(1), () -> signup.mine(event)).items())
                .extracting(SignupItem::title)
                .containsExactlyInAnyOrder("Barn i fokus", "Brukarråd");
    }

    @Test
    void needs_are_numbers_to_others_and_go_with_the_seat_and_with_time() throws Exception {
        List<String> five = seats(5, "ACCEPTED");
        for (int i = 0; i < 3; i++) {
            tell(
                    five.get(i),
                    Set.of(Need.VEGAN, Need.NUT_FREE),
                    "Inget " + (i == 2 ? "SELLERI" : "selleri"),
                    false);
        }
        tell(five.get(3), Set.of(Need.WHEELCHAIR), "Kiwi", false);
        tell(five.get(4), Set.of(), "Ananas", true);
        assertThat(as(five.get(0), () -> needs.own(event)).dietText()).isEqualTo("Inget selleri");

        NeedCounts counts = as("karin.koordinator", () -> needs.count(event));
        assertThat(counts.telling()).isEqualTo(5);
        assertThat(counts.diets())
                .containsExactly(new NeedCounts.Diet(List.of(Need.VEGAN, Need.NUT_FREE), 3));
        assertThat(counts.access()).containsExactly(new NeedCounts.Access(Need.WHEELCHAIR, 1));
        assertThat(counts.dietTexts().lines())
                .extracting(l -> l.text().toLowerCase(Locale.ROOT), NeedCounts.Line::people)
                .containsExactlyInAnyOrder(tuple("inget selleri", 3L), tuple("ananas", 1L));
        assertThat(counts.dietTexts().others()).as("the kiwi stays unread").isEqualTo(1);
        assertThat(
                        stage.number(
                                "select count(*) from audit_entry where event_id = ? and table_name"
                                        + " = 'need_reading'",
                                event))
                .isEqualTo(1);
        assertThat(
                        stage.number(
                                """
                                select count(*) from audit_entry where event_id = ? and table_name = 'participant_need'
                                and (old_values::text ~* 'kiwi|vegan' or new_values::text ~* 'kiwi|vegan')
                                """,
                                event))
                .as("the log keeps that it changed, not what")
                .isZero();

        for (String user : List.of("chef.partille", "admin", "emil.ek", five.get(0))) {
            denied(user, () -> needs.count(event));
        }
        assertThatThrownBy(() -> as("emil.ek", () -> needs.own(event)))
                .isInstanceOf(NotFound.class);

        as(five.get(3), () -> done(() -> answers.answer(seatOf(five.get(3)), false)));
        assertThat(rowsOfNeeds()).isEqualTo(4);
        tell(five.get(4), Set.of(), " ", false);
        assertThat(rowsOfNeeds()).isEqualTo(3);
        clock.set(DAY.plusDays(15).atTime(12, 0));
        Poll.untilTrue(PATIENCE, "needs to be deleted", () -> rowsOfNeeds() == 0);
    }

    @Test
    void who_takes_part_online_gets_no_meal() throws Exception {
        stage.change(
                "update event set attendance_mode = 'HYBRID', online_url = 'https://exempel.se/', version = version + 1 where id = ?",
                event);
        List<String> two = seats(2, "ACCEPTED");
        tell(two.get(0), Set.of(Need.VEGAN), "Inget kaffe", true);
        tell(two.get(1), Set.of(Need.VEGAN, Need.HEARING_LOOP), "Inget te", true);
        as(two.get(1), () -> done(() -> answers.changeMode(seatOf(two.get(1)), SeatMode.ONLINE)));
        NeedCounts counts = as("karin.koordinator", () -> needs.count(event));
        assertThat(counts.diets()).containsExactly(new NeedCounts.Diet(List.of(Need.VEGAN), 1));
        assertThat(counts.dietTexts().lines())
                .containsExactly(new NeedCounts.Line("Inget kaffe", 1));
        assertThat(counts.access())
                .as("access is for everybody")
                .containsExactly(new NeedCounts.Access(Need.HEARING_LOOP, 1));
        assertThat(counts)
                .extracting(NeedCounts::participants, NeedCounts::guests, NeedCounts::telling)
                .containsExactly(2L, 1L, 2L);
        assertThat(as(two.get(1), () -> signup.mine(event)).atTheHouse()).isFalse();
        assertThat(
                        as(
                                "karin.koordinator",
                                () -> participants.list(ParticipantFilter.all(event), 0, 10)))
                .extracting(ParticipantRow::nominationId, ParticipantRow::mode)
                .containsExactlyInAnyOrder(
                        tuple(seatOf(two.get(0)), SeatMode.ON_SITE),
                        tuple(seatOf(two.get(1)), SeatMode.ONLINE));

        stage.change(
                "update event set attendance_mode = 'ONLINE', venue = null, venue_address = null, version = version + 1 where id = ?",
                event);
        assertThat(as("karin.koordinator", () -> needs.count(event)).diets())
                .as("an event that went online has no food")
                .isEmpty();
        assertThat(as(two.get(0), () -> signup.mine(event)).atTheHouse()).isFalse();
    }

    private long rowsOfNeeds() {
        return stage.number("select count(*) from participant_need where event_id = ?", event);
    }

    private void tell(String user, Set<Need> chosen, String text, boolean shown) throws Exception {
        as(user, () -> done(() -> needs.save(new SaveNeeds(event, chosen, text, null, shown))));
    }

    // Fixtures ----------------------------------------------------------------------------------

    private long room(String name, int capacity) throws Exception {
        as(
                "karin.koordinator",
                () -> done(() -> rooms.save(new SaveRoom(event, null, 0, name, capacity))));
        return stage.number("select id from room where event_id = ? and name = ?", event, name);
    }

    private void session(
            @Nullable Long id, int version, String title, @Nullable Long room, int hour)
            throws Exception {
        as(
                "karin.koordinator",
                () ->
                        programmes.save(
                                new SaveSession(
                                        event,
                                        id,
                                        version,
                                        null,
                                        SessionKind.SEMINAR,
                                        title,
                                        null,
                                        null,
                                        room,
                                        new Slot(
                                                DAY, LocalTime.of(hour, 0), LocalTime.of(hour, 45)),
                                        null)));
    }

    private void release(int number) throws Exception {
        as(
                "karin.koordinator",
                () ->
                        programmes.release(
                                new ReleaseProgramme(event, number, "Nr " + number, true)));
    }

    private int made;

    private List<String> seats(int number, String status) {
        List<String> users = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String user = "val." + event + "." + made++;
            stage.nomination(event, "Partille", user, status);
            users.add(user);
        }
        return users;
    }

    private long seatOf(String user) {
        return stage.number(
                "select n.id from nomination n join person p on p.id = n.person_id where n.event_id"
                        + " = ? and p.email = ?",
                event,
                user + "@motesplats.example");
    }

    private long id(String title) {
        return stage.number(
                "select id from signup_session where event_id = ? and title = ?", event, title);
    }

    private ChoiceStatus choose(String user, String title) throws Exception {
        return as(user, () -> signup.choose(event, id(title), false));
    }

    private void leave(String user, String title) throws Exception {
        as(user, () -> done(() -> signup.leave(event, id(title))));
    }

    private void offer(String title, int capacity) throws Exception {
        int version =
                Math.toIntExact(
                        stage.number("select version from signup_session where id = ?", id(title)));
        as(
                "karin.koordinator",
                () ->
                        done(
                                () ->
                                        signup.offer(
                                                new OfferSession(
                                                        id(title), version, true, capacity))));
    }

    private SignupItem item(String user, String title) throws Exception {
        return as(user, () -> signup.mine(event)).items().stream()
                .filter(i -> i.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void waitFor(String user, String title, ChoiceStatus status) {
        Poll.untilTrue(
                PATIENCE,
                user + " to be " + status + " in " + title,
                () ->
                        Objects.equals(
                                "1",
                                stage.text(
                                        "select count(*) from session_choice where"
                                                + " signup_session_id = ? and nomination_id = ? and"
                                                + " status = ?",
                                        id(title),
                                        seatOf(user),
                                        status.name())));
    }

    private long alive(String title, String status) {
        return stage.number(
                "select count(*) from session_choice where signup_session_id = ? and status = ?",
                id(title),
                status);
    }

    private long mails(String template) {
        return stage.number(
                "select count(*) from outbox_mail where event_id = ? and template = ?",
                event,
                template);
    }

    private String body(String user) {
        return stage.text(
                "select body from outbox_mail where event_id = ? and to_address = ? and template ="
                        + " 'signup-changed'",
                event,
                user + "@motesplats.example");
    }
}
