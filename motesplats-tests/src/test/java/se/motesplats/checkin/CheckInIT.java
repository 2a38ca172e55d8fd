package se.motesplats.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.checkin.service.AbsentService;
import se.motesplats.checkin.service.ArrivalService;
import se.motesplats.checkin.service.Badge;
import se.motesplats.checkin.service.CheckInCodes;
import se.motesplats.checkin.service.CodeService;
import se.motesplats.checkin.service.DoorBoard;
import se.motesplats.checkin.service.DoorFilter;
import se.motesplats.checkin.service.DoorRow;
import se.motesplats.checkin.service.DoorService;
import se.motesplats.checkin.service.OfflineList;
import se.motesplats.checkin.service.Scan;
import se.motesplats.checkin.service.ScanAnswer;
import se.motesplats.checkin.service.WalkIn;
import se.motesplats.checkin.service.WalkedIn;
import se.motesplats.it.Actors;
import se.motesplats.it.HiddenContact;
import se.motesplats.it.Participants;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.stand.Poll;

/** The door: every answer, twice sent and at once, seats at the door, rights. */
@ArquillianTest
class CheckInIT extends Actors {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 6);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject private DoorService door;
    @Inject private ArrivalService arrivals;
    @Inject private AbsentService absent;
    @Inject private CodeService paper;
    @Inject private CheckInCodes codes;
    @Inject private ClockService clock;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private long event;
    private String staff;

    @BeforeEach
    void open_the_door() {
        clock.set(DAY.atTime(8, 30));
        stage = new Participants(database::getConnection);
        event = stage.event("Prov vid dörren", DAY.toString());
        HiddenContact.of(event, stage);
        staff = "dorr." + event;
        long person = stage.person(staff, "Partille");
        stage.change(
                "insert into role_assignment (id, version, person_id, role, event_id) values"
                        + " (nextval('seq_id'), 1, ?, 'CHECK_IN_STAFF', ?)",
                person,
                event);
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
    void says_in_every_case_what_it_is() throws Exception {
        long coming = seat("ACCEPTED");
        assertThat(scan(code(coming)).verdict()).isEqualTo(Verdict.WELCOME);
        assertThat(status(coming)).isEqualTo("ATTENDED");
        ScanAnswer again = scan(code(coming));
        assertThat(again.verdict()).isEqualTo(Verdict.ALREADY_IN);
        assertThat(again.at()).isNotNull();
        assertThat(scan(code(seat("INVITED"))).verdict())
                .as("who never answered is welcome all the same")
                .isEqualTo(Verdict.WELCOME);

        long cancelled = seat("ACCEPTED");
        end(cancelled, "CANCELLED");
        assertThat(scan(code(cancelled)).verdict()).isEqualTo(Verdict.CANCELLED);

        long replaced = seat("ACCEPTED");
        end(replaced, "REPLACED");
        long next = seat("ACCEPTED");
        stage.change("update nomination set replaces_id = ? where id = ?", replaced, next);
        ScanAnswer gone = scan(code(replaced));
        assertThat(gone.verdict()).isEqualTo(Verdict.REPLACED);
        assertThat(gone.detail()).as("not for the door to know").isNull();
        String code = code(replaced);
        assertThat(as("karin.koordinator", () -> door.scan(scanOf(code))).detail())
                .startsWith("Prov ");
        assertThat(scan(code(next)).verdict()).isEqualTo(Verdict.WELCOME);

        long other = stage.event("Ett annat prov", DAY.toString());
        long elsewhere = stage.nomination(other, "Partille", "annan." + event, "ACCEPTED");
        ScanAnswer wrong = scan(code(elsewhere));
        assertThat(wrong.verdict()).isEqualTo(Verdict.OTHER_EVENT);
        assertThat(wrong.name()).isNull();
        assertThat(wrong.detail()).isEqualTo("Ett annat prov");

        assertThat(scan("AAAA-AAAA").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(scan("<script>").verdict()).isEqualTo(Verdict.UNKNOWN);

        long hidden = seat("ACCEPTED");
        stage.change(
                "update person set protected_identity = true where id = (select person_id from"
                        + " nomination where id = ?)",
                hidden);
        ScanAnswer nameless = scan(code(hidden));
        assertThat(nameless.verdict()).isEqualTo(Verdict.WELCOME);
        assertThat(nameless.hidden()).isTrue();
        assertThat(nameless.name()).isNull();

        clock.set(DAY.plusDays(1).atTime(9, 0));
        assertThat(scan(code(seat("ACCEPTED"))).verdict()).isEqualTo(Verdict.OTHER_DAY);
        stage.change("update event set status = 'CANCELLED' where id = ?", event);
        assertThat(scan(code(coming)).verdict()).isEqualTo(Verdict.NOT_PLANNED);
    }

    @Test
    void a_scan_counts_once_however_often_and_from_however_many_doors_it_is_sent()
            throws Exception {
        List<Long> seats = new ArrayList<>();
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long seat = seat("ACCEPTED");
            seats.add(seat);
            scans.add(scanOf(code(seat)));
        }
        List<Future<ScanAnswer>> sent = new ArrayList<>();
        for (int door = 0; door < 4; door++) {
            for (int i = 0; i < scans.size(); i++) {
                // The same scan again, and a scan of its own of the same code at another door.
                Scan scan = door % 2 == 0 ? scans.get(i) : scanOf(code(seats.get(i)));
                sent.add(threads.submit(request(staff, () -> this.door.scan(scan))));
            }
        }
        int welcome = 0;
        for (Future<ScanAnswer> answer : sent) {
            assertThat(answer.get().verdict()).isIn(Verdict.WELCOME, Verdict.ALREADY_IN);
            welcome += answer.get().verdict() == Verdict.WELCOME ? 1 : 0;
        }
        assertThat(welcome).isGreaterThanOrEqualTo(8);
        assertThat(
                        stage.number(
                                "select count(*) from check_in where event_id = ? and undone_at is"
                                        + " null",
                                event))
                .isEqualTo(8);
        assertThat(board().in()).isEqualTo(8);
        assertThat(board().expected()).isEqualTo(8);
    }

    @Test
    void a_scan_that_waited_for_the_network_keeps_its_time_and_an_undone_one_stays_undone()
            throws Exception {
        long seat = seat("ACCEPTED");
        Scan late =
                new Scan(
                        event,
                        code(seat),
                        null,
                        CheckInSource.SCAN,
                        UUID.randomUUID().toString(),
                        "telefon",
                        600_000);
        ScanAnswer answer = as(staff, () -> door.scan(late));
        assertThat(answer.verdict()).isEqualTo(Verdict.WELCOME);
        assertThat(row(seat).at()).isNotNull();
        assertThat(
                        stage.number(
                                "select count(*) from check_in where scan_id = ? and arrived_at at"
                                        + " time zone 'Europe/Stockholm' between '2027-04-06 08:19' and"
                                        + " '2027-04-06 08:25'",
                                late.scanId()))
                .isEqualTo(1);

        as(staff, () -> done(() -> door.undo(event, seat)));
        assertThat(status(seat)).isEqualTo("ACCEPTED");
        assertThat(row(seat).isIn()).isFalse();
        assertThat(as(staff, () -> door.scan(late)).verdict()).isEqualTo(Verdict.UNDONE);
        assertThat(scan(code(seat)).verdict()).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void one_free_seat_goes_to_one_of_many_who_come_without() throws Exception {
        stage.seat(event, stage.allocation(event, "Göteborgsregionen (GR)", "FREE"));
        CyclicBarrier together = new CyclicBarrier(6);
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            WalkIn somebody = walkIn("gast." + event + "." + i);
            asked.add(
                    threads.submit(
                            request(
                                    staff,
                                    () -> {
                                        together.await();
                                        try {
                                            return door.walkIn(somebody).code();
                                        } catch (BusinessException refused) {
                                            return refused.key();
                                        }
                                    })));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : asked) {
            answers.add(answer.get());
        }
        assertThat(answers.stream().filter("error.checkin.fullUntil"::equals)).hasSize(5);
        assertThat(board().in()).isEqualTo(1);
        assertThat(as(staff, () -> paper.badges(event)))
                .as("a badge says where its bearer comes from, not whose the seat was")
                .extracting(Badge::unit)
                .containsExactly("Partille");
        assertThat(as(staff, () -> arrivals.list(all(event), 0, 10)))
                .extracting(DoorRow::unit)
                .containsExactly("Partille");
        assertThat(
                        stage.number(
                                "select count(*) from nomination where event_id = ? and status ="
                                        + " 'ATTENDED'",
                                event))
                .isEqualTo(1);
    }

    @Test
    void a_seat_of_somebody_who_has_not_come_goes_later_and_its_code_says_replaced()
            throws Exception {
        HiddenContact.becomes(event, "karin.koordinator@motesplats.example", stage);
        long far = stage.nomination(event, "Ale", "fjarran." + event, "ACCEPTED");
        long near = seat("ACCEPTED");
        long in = seat("ACCEPTED");
        scan(code(in));
        refused("error.checkin.fullUntil", () -> walk("gast." + event));
        clock.set(DAY.atTime(10, 0));
        WalkedIn guest = walk("gast." + event);
        assertThat(guest.instead()).isTrue();
        assertThat(status(near)).as("the own municipality first").isEqualTo("REPLACED");
        assertThat(status(far)).isEqualTo("ACCEPTED");
        assertThat(
                        stage.text(
                                "select body from outbox_mail where event_id = ? and template = 'seat-given-away'",
                                event))
                .contains("har gått till någon som stod vid dörren", "Ring Karin Koordinator");
        assertThat(board().noShows()).as("missing is missing").isEqualTo(1);
        assertThat(scan(code(near)).verdict()).isEqualTo(Verdict.REPLACED);
        assertThat(scan(guest.code()).verdict()).isEqualTo(Verdict.ALREADY_IN);
        refused("error.checkin.hasSeat", () -> walk("gast." + event));
        walk("gast2." + event);
        assertThat(status(far)).isEqualTo("REPLACED");
        refused("error.checkin.full", () -> walk("gast3." + event));
        assertThat(board().in()).isEqualTo(3);
    }

    @Test
    void a_seat_that_the_own_unit_named_nobody_for_is_used_before_anybody_is_sent_away()
            throws Exception {
        seat("ACCEPTED");
        long own = stage.allocation(event, "Partille", "UNIT");
        stage.seat(event, own);
        long others = stage.allocation(event, "Ale", "UNIT");
        stage.seat(event, others);
        stage.seat(event, others);
        assertThat(walk("gast1." + event).instead()).isFalse();
        assertThat(
                        stage.number(
                                "select count(*) from nomination where event_id = ? and allocation_id = ? and status = 'ATTENDED'",
                                event,
                                own))
                .isEqualTo(1);
        assertThatThrownBy(() -> walk("gast2." + event))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        full -> {
                            assertThat(full.key()).isEqualTo("error.checkin.fullUntilButUnnamed");
                            assertThat(full.data().get(1)).isEqualTo("Ale (2)");
                        });
    }

    @Test
    void who_leaves_no_address_at_the_door_is_in_once_and_gets_no_mail() throws Exception {
        long own = stage.allocation(event, "Partille", "UNIT");
        stage.seat(event, own);
        stage.seat(event, own);
        WalkIn one = walkIn("x");
        WalkIn nameOnly =
                new WalkIn(
                        event,
                        one.givenName(),
                        one.familyName(),
                        null,
                        one.organisationId(),
                        one.scanId());
        WalkedIn in = as(staff, () -> door.walkIn(nameOnly));
        assertThat(in.name()).isEqualTo("Gäst Utan plats");
        assertThat(as(staff, () -> door.walkIn(nameOnly))).as("the same form").isEqualTo(in);
        WalkIn otherName =
                new WalkIn(event, "Någon", "Annan", null, one.organisationId(), one.scanId());
        assertThatThrownBy(() -> as(staff, () -> door.walkIn(otherName)))
                .as("a form that was used lets nobody else in")
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        used -> assertThat(used.key()).isEqualTo("error.checkin.formUsed"));
        WalkIn second = walkIn("x");
        as(
                staff,
                () ->
                        door.walkIn(
                                new WalkIn(
                                        event,
                                        second.givenName(),
                                        second.familyName(),
                                        null,
                                        second.organisationId(),
                                        second.scanId())));
        assertThat(board().in()).as("two people of one name").isEqualTo(2);
        assertThat(stage.number("select count(*) from outbox_mail where event_id = ?", event))
                .isZero();
    }

    @Test
    void the_door_repeats_what_was_typed_and_not_who_has_the_address() throws Exception {
        long own = stage.allocation(event, "Partille", "UNIT");
        stage.seat(event, own);
        stage.seat(event, own);
        stage.person("dold." + event, "Ale");
        stage.change(
                "update person set protected_identity = true, version = version + 1 where email = ?",
                "dold." + event + "@motesplats.example");
        stage.person("annan." + event, "Ale");
        for (String user : List.of("dold." + event, "annan." + event)) {
            assertThat(walk(user).name()).isEqualTo("Gäst Utan plats");
            assertThatThrownBy(() -> walk(user))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            seated -> {
                                assertThat(seated.key()).isEqualTo("error.checkin.hasSeat");
                                assertThat(seated.data()).isEqualTo(List.of("Gäst Utan plats"));
                            });
        }
        assertThat(as(staff, () -> arrivals.list(all(event), 0, 10)))
                .extracting(DoorRow::name)
                .as("a protected identity stands nowhere by name")
                .containsExactly("Gäst Utan plats", null);
    }

    @Test
    void on_the_day_itself_codes_do_not_wait_for_the_morning_to_be_over() throws Exception {
        seat("ACCEPTED");
        // A run mails some hundred codes; those of other tests' events would come first.
        stage.change(
                "update event set status = 'CANCELLED' where first_day = cast(? as date) and id <> ?",
                DAY.toString(),
                event);
        clock.set(DAY.atTime(6, 30));
        Poll.untilTrue(PATIENCE, "the code to be mailed", () -> codeMails() == 1);
    }

    @Test
    void who_takes_part_online_is_not_expected_at_the_door() throws Exception {
        long coming = seat("ACCEPTED");
        long online = seat("ACCEPTED");
        stage.change("update nomination set seat_mode = 'ONLINE' where id = ?", online);
        assertThat(board().expected()).as("on site only, and the door is for all").isEqualTo(2);
        stage.change(
                "update event set attendance_mode = 'HYBRID', version = version + 1 where id = ?",
                event);
        assertThat(board().expected()).isEqualTo(1);
        assertThat(scan(code(online)).verdict()).isEqualTo(Verdict.ONLINE);
        assertThat(status(online)).isEqualTo("ACCEPTED");
        assertThat(row(online).online()).isTrue();
        assertThat(as(staff, () -> paper.badges(event))).hasSize(1);
        assertThat(as(staff, () -> paper.offline(event)).entries())
                .extracting(OfflineList.Entry::state)
                .containsExactlyInAnyOrder("E", "O");
        assertThat(as(staff, () -> arrivals.count(missing()))).isEqualTo(1);
        clock.set(DAY.atTime(10, 0));
        walk("gast." + event);
        assertThat(status(coming)).as("whose seat may go").isEqualTo("REPLACED");
        refused("error.checkin.full", () -> walk("gast2." + event));
        clock.set(DAY.plusDays(1).atTime(0, 5));
        as("karin.koordinator", () -> absent.markNoShows(event));
        assertThat(status(online)).as("nobody can tell").isEqualTo("ACCEPTED");
    }

    private DoorFilter missing() {
        return new DoorFilter(event, null, null, DoorFilter.Presence.MISSING);
    }

    @Test
    void who_never_came_is_noted_after_the_event_and_can_be_corrected() throws Exception {
        long came = seat("ACCEPTED");
        long missing = seat("ACCEPTED");
        scan(code(came));
        refused(
                "error.checkin.notOver",
                () -> as("karin.koordinator", () -> absent.markNoShows(event)));
        refused(
                "error.checkin.notOver",
                () ->
                        as(
                                "karin.koordinator",
                                () -> done(() -> absent.correct(event, missing, false))));
        clock.set(DAY.plusDays(1).atTime(0, 5));
        Poll.untilTrue(PATIENCE, "no-shows to be noted", () -> status(missing).equals("NO_SHOW"));
        assertThat(status(came)).isEqualTo("ATTENDED");
        as("karin.koordinator", () -> done(() -> absent.correct(event, missing, true)));
        assertThat(status(missing)).isEqualTo("ATTENDED");
        as("karin.koordinator", () -> done(() -> absent.correct(event, missing, false)));
        assertThat(status(missing)).isEqualTo("NO_SHOW");
        denied(staff, () -> done(() -> absent.correct(event, missing, true)));
        denied(staff, () -> absent.markNoShows(event));
    }

    @Test
    void the_list_for_moments_without_network_has_no_names_and_no_codes() throws Exception {
        long expected = seat("ACCEPTED");
        long in = seat("ACCEPTED");
        scan(code(in));
        OfflineList list = as(staff, () -> paper.offline(event));
        assertThat(list.today()).isTrue();
        assertThat(list.entries()).extracting(OfflineList.Entry::state).containsExactly("E", "I");
        assertThat(list.toString()).doesNotContain(code(expected), "Prov", "@");
    }

    @Test
    void only_the_events_own_door_sees_and_does_anything() throws Exception {
        long seat = seat("ACCEPTED");
        long other = stage.event("Ett annat prov", DAY.toString());
        long elsewhere = stage.nomination(other, "Partille", "grann." + event, "ACCEPTED");
        for (String user : List.of("chef.partille", "admin", "emil.ek", "wilma.wester")) {
            denied(user, () -> door.scan(scanOf("AAAA-AAAA")));
            denied(user, () -> arrivals.board(event));
            denied(user, () -> arrivals.list(all(event), 0, 10));
            denied(user, () -> paper.offline(event));
            denied(user, () -> done(() -> door.undo(event, seat)));
            denied(user, () -> door.walkIn(walkIn("obehorig." + event)));
        }
        denied(staff, () -> arrivals.board(other));
        denied(staff, () -> arrivals.list(all(other), 0, 10));
        denied(staff, () -> paper.offline(other));
        denied(staff, () -> done(() -> door.undo(other, elsewhere)));
        assertThatThrownBy(() -> as(staff, () -> done(() -> door.undo(event, elsewhere))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(null, () -> arrivals.board(event)))
                .isInstanceOf(LoginRequired.class);
        assertThat(as("emil.ek", () -> paper.ownCode(event))).isEmpty();
        String code = code(seat);
        assertThat(as(null, () -> paper.code(code)).eventTitle()).isEqualTo("Prov vid dörren");
        assertThatThrownBy(() -> as(null, () -> paper.code("AAAA-AAAA")))
                .isInstanceOf(NotFound.class);
        assertThat(status(seat)).isEqualTo("ACCEPTED");
    }

    @Test
    void codes_are_mailed_before_the_event_once() throws Exception {
        clock.set(DAY.minusDays(10).atTime(9, 0));
        long house = event;
        event = stage.event("Ett prov som blev digitalt", DAY.toString());
        stage.change(
                "update event set attendance_mode = 'ONLINE', venue = null, venue_address = null, online_url = 'https://exempel.se/', version = version + 1 where id = ?",
                event);
        seat("ACCEPTED");
        long online = event;
        event = house;
        long seat = seat("ACCEPTED");
        clock.set(DAY.minusDays(2).atTime(8, 1));
        Poll.untilTrue(PATIENCE, "the code to be mailed", () -> codeMails() == 1);
        assertThat(
                        stage.number(
                                "select count(*) from outbox_mail where event_id = ? and template ="
                                        + " 'checkin-code'",
                                online))
                .as("nobody comes to the door of an event that went online")
                .isZero();
        assertThat(
                        stage.text(
                                "select body from outbox_mail where event_id = ? and template ="
                                        + " 'checkin-code'",
                                event))
                .contains(CheckInCode.shown(code(seat)), "/checkin/code.xhtml?code=");
        assertThat(
                        stage.text(
                                "select picture_code from outbox_mail where event_id = ? and"
                                        + " template = 'checkin-code'",
                                event))
                .isEqualTo(code(seat));
        clock.set(DAY.minusDays(1).atTime(9, 0));
        assertThat(codeMails()).isEqualTo(1);
    }

    private long codeMails() {
        return stage.number(
                "select count(*) from outbox_mail where event_id = ? and template = 'checkin-code'",
                event);
    }

    @Test
    void three_thousand_people_are_listed_and_found() throws Exception {
        long allocation = stage.allocation(event, "Partille", "UNIT");
        stage.change(
                """
                with p as (insert into person (id, version, given_name, family_name, email)
                           select nextval('seq_id'), 1, 'Massan', 'Nummer ' || g, 'massan.' || ? || '.' || g || '@motesplats.example'
                           from generate_series(1, 3000) g returning id),
                     s as (insert into seat (id, version, event_id, allocation_id)
                           select nextval('seq_id'), 1, ?, ? from generate_series(1, 3000) returning id)
                insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at, invited_at, answered_at)
                select nextval('seq_id'), 1, ?, s.id, ?, p.id, 'ACCEPTED', now(), now(), now()
                from (select id, row_number() over () n from s) s join (select id, row_number() over () n from p) p on p.n = s.n
                """,
                event,
                event,
                allocation,
                event,
                allocation);
        assertThat(board().expected()).isEqualTo(3000);
        long start = System.nanoTime();
        assertThat(as(staff, () -> paper.offline(event)).entries()).hasSize(3000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        DoorFilter one = new DoorFilter(event, "nummer 1234", null, DoorFilter.Presence.MISSING);
        assertThat(as(staff, () -> arrivals.list(one, 0, 20))).hasSize(1);
        assertThat(as(staff, () -> arrivals.count(all(event)))).isEqualTo(3000);
    }

    // Fixtures ----------------------------------------------------------------------------------

    private int made;

    private long seat(String status) {
        return stage.nomination(event, "Partille", "dorr." + event + "." + made++, status);
    }

    private void end(long nomination, String status) {
        stage.change(
                "update nomination set status = ?, ended_at = now(), version = version + 1 where id"
                        + " = ?",
                status,
                nomination);
    }

    private String code(long nomination) throws Exception {
        return as(staff, () -> codes.of(nomination));
    }

    private Scan scanOf(String code) {
        return new Scan(
                event, code, null, CheckInSource.SCAN, UUID.randomUUID().toString(), "test", 0);
    }

    private ScanAnswer scan(String code) throws Exception {
        return as(staff, () -> door.scan(scanOf(code)));
    }

    private WalkIn walkIn(String user) {
        return new WalkIn(
                event,
                "Gäst",
                "Utan plats",
                user + "@motesplats.example",
                stage.number(
                        "select id from organisation where name = 'Partille' and valid_to is null"),
                UUID.randomUUID().toString());
    }

    private WalkedIn walk(String user) throws Exception {
        return as(staff, () -> door.walkIn(walkIn(user)));
    }

    private static DoorFilter all(long event) {
        return new DoorFilter(event, null, null, DoorFilter.Presence.ALL);
    }

    private DoorRow row(long nomination) throws Exception {
        return as(staff, () -> arrivals.list(all(event), 0, 1000)).stream()
                .filter(r -> r.nominationId() == nomination)
                .findFirst()
                .orElseThrow();
    }

    private DoorBoard board() throws Exception {
        return as(staff, () -> arrivals.board(event));
    }

    private String status(long nomination) {
        return stage.text("select status from nomination where id = ?", nomination);
    }
}
