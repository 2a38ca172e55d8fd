package se.motesplats.seat.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.own.service.AppointDeputy;
import se.motesplats.account.own.service.OwnService;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.SeatMoveKind;
import se.motesplats.seat.SeatProof;
import se.motesplats.seat.answer.service.SeatOffer;
import se.motesplats.seat.contact.service.ContactOverview;
import se.motesplats.seat.contact.service.ContactPreview;
import se.motesplats.seat.contact.service.NameContact;
import se.motesplats.seat.contact.service.SeatContactService;
import se.motesplats.seat.ground.service.SeatMoveFilter;
import se.motesplats.seat.ground.service.SeatMoveRow;
import se.motesplats.seat.ground.service.SeatMoveService;
import se.motesplats.seat.ground.service.SeatNumbers;
import se.motesplats.seat.namelist.service.ImportRow;
import se.motesplats.seat.namelist.service.ImportService;
import se.motesplats.seat.namelist.service.ImportVerdict;
import se.motesplats.seat.naming.service.HoldRow;
import se.motesplats.seat.naming.service.HoldSeats;
import se.motesplats.seat.naming.service.HoldService;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamePeopleFor;
import se.motesplats.seat.naming.service.NamingQuestion;
import se.motesplats.seat.naming.service.NamingResult;
import se.motesplats.seat.naming.service.NominationOverview;
import se.motesplats.seat.naming.service.NominationRow;
import se.motesplats.seat.naming.service.Substitute;
import se.motesplats.seat.naming.service.SubstitutionService;
import se.motesplats.seat.pool.service.ChangeRoundRules;
import se.motesplats.seat.pool.service.PoolService;
import se.motesplats.seat.round.service.ProtocolService;
import se.motesplats.seat.waiting.service.AddReserves;
import se.motesplats.seat.waiting.service.OrderReserves;
import se.motesplats.seat.waiting.service.OverdueInvitations;
import se.motesplats.seat.waiting.service.ReserveRow;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;

/** Holds, reserves, answers that do not come, and substitutes, on PostgreSQL. */
@ArquillianTest
class NamingIT extends SeatProof {

    private static final String PARTILLE = "Partille";

    @Inject private HoldService holds;
    @Inject private ReserveService reserves;
    @Inject private SubstitutionService substitutions;
    @Inject private PoolService pool;
    @Inject private ImportService lists;
    @Inject private OverdueInvitations overdue;
    @Inject private OwnService own;
    @Inject private SeatContactService unitContacts;
    @Inject private SeatMoveService moves;
    @Inject private ProtocolService protocols;

    // More names than seats ----------------------------------------------------------------------

    @Test
    void four_names_on_three_seats_make_a_reserve_if_the_manager_wants_it() throws Exception {
        fixRound(39, 3);
        NamePeople four = newcomers("Öckerö", 4);
        NamingResult named =
                as(
                        "kontakt.ockero",
                        () -> nominations.nominate(with(four, NamePeople.Overflow.RESERVE, null)));
        assertThat(named).isEqualTo(new NamingResult(3, 1));
        assertThat(active("Öckerö")).isEqualTo(3);
        assertThat(mails("seat-invitation")).isEqualTo(3);
        ReserveRow reserve = reserves("kontakt.ockero", "Öckerö").get(0);
        assertThat(reserve.place()).isEqualTo(1);
        assertThat(reserve.name()).as("the last on the list").isEqualTo(lastName(four));
        refused(
                "error.seat.waitsAlready",
                () ->
                        nominate(
                                "kontakt.ockero",
                                with(newcomersAnd(four, 3), NamePeople.Overflow.RESERVE, null)));
    }

    @Test
    void somebody_with_one_name_is_named_and_listed_by_it() throws Exception {
        fixRound(39, 3);
        String address = "madonna." + event + "@motesplats.example";
        as(
                "chef.partille",
                () ->
                        nominations.nominate(
                                new NamePeople(
                                        event,
                                        organisation(PARTILLE),
                                        List.of(),
                                        List.of(new NamePeople.Newcomer("Madonna", "", address)))));
        assertThat(
                        as(
                                "chef.partille",
                                () ->
                                        nominations.nominations(
                                                event, organisation(PARTILLE), true, null, 0, 9)))
                .extracting(NominationRow::name)
                .containsExactly("Madonna");
    }

    private NamePeople newcomersAnd(NamePeople others, int from) {
        return new NamePeople(
                others.eventId(),
                others.organisationId(),
                others.people().subList(from, others.people().size()),
                NamePeople.Overflow.RESERVE,
                null,
                null);
    }

    // Holds --------------------------------------------------------------------------------------

    @Test
    void what_is_kept_is_not_free_until_its_day_has_passed() throws Exception {
        fixRound(39, 3);
        refused(
                "error.seat.holdTooLong",
                () -> hold("chef.partille", PARTILLE, 1, DEADLINE.plusDays(1)));
        assertThatThrownBy(() -> hold("chef.partille", PARTILLE, 0, DEADLINE))
                .isInstanceOf(InvalidInput.class);
        hold("chef.partille", PARTILLE, 2, LocalDate.of(2027, 2, 10));
        SeatNumbers numbers = numbers("chef.partille", PARTILLE);
        assertThat(numbers).isEqualTo(new SeatNumbers(3, 0, 0, 2));
        assertThat(numbers.free()).isEqualTo(1);
        refused("error.seat.notEnoughHeld", () -> name("chef.partille", PARTILLE, 2));
        refused("error.seat.notEnoughFree", () -> giveBack("chef.partille", PARTILLE, 2));
        refused(
                "error.seat.notEnoughFree",
                () -> hold("chef.partille", PARTILLE, 2, LocalDate.of(2027, 2, 10)));
        clock.set(LocalDateTime.of(2027, 2, 10, 23, 58));
        refused("error.seat.notEnoughHeld", () -> name("chef.partille", PARTILLE, 2));
        clock.set(LocalDateTime.of(2027, 2, 11, 0, 0));
        name("chef.partille", PARTILLE, 3);
        assertThat(as("chef.partille", () -> holds.holds(event, organisation(PARTILLE)))).isEmpty();
    }

    @Test
    void kept_seats_are_named_from_let_go_and_ended() throws Exception {
        fixRound(65, 5);
        hold("chef.partille", PARTILLE, 4, LocalDate.of(2027, 2, 10));
        HoldRow hold = hold("chef.partille", PARTILLE);
        assertThat(hold.note()).isEqualTo("Nyanställda");
        nominate(
                "chef.partille",
                with(newcomers(PARTILLE, 2), NamePeople.Overflow.REFUSE, hold.holdId()));
        assertThat(numbers("chef.partille", PARTILLE)).isEqualTo(new SeatNumbers(5, 2, 0, 2));
        assertThatThrownBy(
                        () ->
                                nominate(
                                        "kontakt.molndal",
                                        with(
                                                newcomers("Mölndal", 1),
                                                NamePeople.Overflow.REFUSE,
                                                hold.holdId())))
                .as("somebody else's hold")
                .isInstanceOf(NotFound.class);
        refused("error.seat.holdSmaller", () -> release("chef.partille", hold, 3));
        release("chef.partille", hold, 1);
        assertThat(numbers("chef.partille", PARTILLE).held()).isEqualTo(1);
        release("chef.partille", hold, 1);
        assertThat(numbers("chef.partille", PARTILLE).free()).isEqualTo(3);
        refused("error.seat.holdOver", () -> release("chef.partille", hold, 1));
    }

    @Test
    void whoever_passes_others_needs_a_reason_and_it_is_kept() throws Exception {
        fixRound(39, 3);
        queue("chef.partille", PARTILLE, 3);
        List<Long> order = waitingIds();
        List<Long> turned = new ArrayList<>(order);
        Collections.swap(turned, 0, 1);
        refused("error.seat.moveUpReason", () -> order("chef.partille", turned, " "));
        assertThat(waitingIds()).isEqualTo(order);
        order("chef.partille", turned, "Har ansvar för frågan.");
        assertThat(waitingIds()).isEqualTo(turned);
        assertThat(reserves("chef.partille", PARTILLE))
                .extracting(ReserveRow::movedUpReason)
                .containsExactly("Har ansvar för frågan.", null, null);
        as(
                "chef.partille",
                () -> {
                    reserves.remove(turned.get(2));
                    return 0;
                });
        assertThatThrownBy(() -> order("chef.partille", turned, "Inaktuell sida."))
                .isInstanceOf(StaleData.class);
        assertThat(waitingIds()).isEqualTo(turned.subList(0, 2));
    }

    @Test
    void who_was_taken_off_the_list_is_put_back_to_the_place_that_was_left() throws Exception {
        fixRound(39, 3);
        queue("chef.partille", PARTILLE, 3);
        List<Long> order = waitingIds();
        List<String> names = namesInLine();
        long second = order.get(1);
        refused("error.seat.reserveOver", () -> putBack("chef.partille", second));
        as("chef.partille", () -> done(() -> reserves.remove(second)));
        queue("chef.partille", PARTILLE, 1);

        assertThatThrownBy(() -> putBack("kontakt.ale", second)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> putBack("karin.koordinator", second))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> putBack("emil.ek", second)).isInstanceOf(AccessDenied.class);
        putBack("chef.partille", second);

        assertThat(namesInLine().subList(0, 3)).isEqualTo(names);
        assertThat(waitingIds()).hasSize(4).doesNotContain(second);
        refused("error.seat.notBack", () -> putBack("chef.partille", second));
    }

    private List<String> namesInLine() throws Exception {
        return reserves("chef.partille", PARTILLE).stream()
                .map(row -> String.valueOf(row.name()))
                .toList();
    }

    private void putBack(String user, long reserve) throws Exception {
        as(user, () -> done(() -> reserves.putBack(reserve)));
    }

    @Test
    void the_first_in_line_is_offered_the_seat_and_nobody_else() throws Exception {
        fixRound(13, 1);
        queue("chef.partille", PARTILLE, 2);
        List<Long> line = waitingIds();
        refused("error.seat.notFirst", () -> offer("chef.partille", line.get(1)));
        offer("chef.partille", line.get(0));
        assertThat(reserves("chef.partille", PARTILLE))
                .extracting(ReserveRow::status)
                .containsExactly(ReserveStatus.OFFERED, ReserveStatus.WAITING);
        refused("error.seat.reserveOver", () -> offer("chef.partille", line.get(0)));
        refused("error.seat.notEnoughFree", () -> offer("chef.partille", line.get(1)));
        // From Monday just after nine, eight working hours.
        assertThat(mail("body", "seat-invitation"))
                .contains("Svara senast tisdag 2 februari 2027 kl. 08.00");
        byLink(token(), true);
        assertThat(reserveStatus(line.get(0))).isEqualTo("SEATED");
        assertThat(active(PARTILLE)).isEqualTo(1);
    }

    @Test
    void a_seat_that_becomes_free_is_offered_by_itself_if_the_manager_chose_that()
            throws Exception {
        fixRound(13, 1);
        name("chef.partille", PARTILLE, 1);
        String first = token();
        queue("chef.partille", PARTILLE, 2);
        List<Long> line = waitingIds();
        byLink(first, false);
        assertThat(reserveStatus(line.get(0))).as("not chosen yet").isEqualTo("WAITING");
        as(
                "chef.partille",
                () -> {
                    reserves.offerItself(event, organisation(PARTILLE), true);
                    return 0;
                });
        assertThat(reserveStatus(line.get(0))).as("begins at once").isEqualTo("OFFERED");
        byLink(token(), false);
        assertThat(reserveStatus(line.get(0))).isEqualTo("DECLINED");
        assertThat(reserveStatus(line.get(1))).isEqualTo("OFFERED");
        assertThat(mail("body", "seat-declined")).contains("är nu erbjuden till Namn Nr");
        assertThat(
                        count(
                                "select count(*) from nomination where event_id = ? and reserve_id is not null and nominated_by is not null",
                                event))
                .as("nobody in person made these offers")
                .isZero();
        assertThat(active(PARTILLE)).isEqualTo(1);
        refused("error.seat.seatGone", () -> byLink(first, true));
    }

    @Test
    void nothing_is_offered_when_nobody_could_answer_before_the_event() throws Exception {
        fixRound(13, 1);
        queue("chef.partille", PARTILLE, 1);
        long first = waitingIds().get(0);
        // At noon of the day before there are five working hours left until it begins, not eight.
        clock.set(FIRST_DAY.minusDays(1).atTime(12, 0));
        refused("error.pool.offerTooLate", () -> offer("chef.partille", first));
        as(
                "chef.partille",
                () -> {
                    reserves.offerItself(event, organisation(PARTILLE), true);
                    return 0;
                });
        assertThat(reserveStatus(first)).as("named by hand if at all").isEqualTo("WAITING");
    }

    @Test
    void whoever_is_named_waits_no_more() throws Exception {
        fixRound(39, 3);
        queue("chef.partille", PARTILLE, 1);
        ReserveRow row = reserves("chef.partille", PARTILLE).get(0);
        long person = count("select person_id from reserve where id = ?", row.reserveId());
        nominate(
                "chef.partille",
                new NamePeople(event, organisation(PARTILLE), List.of(person), List.of()));
        assertThat(reserveStatus(row.reserveId())).isEqualTo("SEATED");
        refused(
                "error.seat.hasSeatHere",
                () ->
                        as(
                                "chef.partille",
                                () -> {
                                    reserves.add(
                                            new AddReserves(
                                                    event,
                                                    organisation(PARTILLE),
                                                    List.of(NamePeople.Choice.of(person))));
                                    return 0;
                                }));
    }

    // The search
    // -----------------------------------------------------------------------------------

    @Test
    void people_are_found_by_words_of_name_or_address_among_those_of_the_own_unit()
            throws Exception {
        fixRound(65, 5);
        nominate(
                "chef.partille",
                people(PARTILLE, "Åsa", "Öhman", "Åsa", "Ek", "Per_Olof", "Ek", "Eva", "100% Ek"));
        nominate("kontakt.molndal", people("Mölndal", "Åsa", "Annan"));
        assertThat(searched("chef.partille", PARTILLE, " ")).hasSize(4);
        assertThat(searched("chef.partille", PARTILLE, "åsa"))
                .containsExactly("Åsa Ek", "Åsa Öhman");
        assertThat(searched("kontakt.partille", PARTILLE, " ÖHMAN  ås "))
                .containsExactly("Åsa Öhman");
        assertThat(searched("chef.partille", PARTILLE, "sok.0." + event))
                .containsExactly("Åsa Öhman");
        assertThat(searched("chef.partille", PARTILLE, "r_o")).containsExactly("Per_Olof Ek");
        assertThat(searched("chef.partille", PARTILLE, "0%")).containsExactly("Eva 100% Ek");
        assertThat(searched("chef.partille", PARTILLE, "annan")).isEmpty();
        assertThat(searched("karin.koordinator", "Mölndal", "åsa")).containsExactly("Åsa Annan");
        denied("chef.partille", () -> searched("chef.partille", "Mölndal", "åsa"));
        denied("kontakt.molndal", () -> searched("kontakt.molndal", PARTILLE, "åsa"));
        assertThatThrownBy(() -> searched("chef.partille", PARTILLE, "å".repeat(121)))
                .isInstanceOf(InvalidInput.class);
    }

    private NamePeople people(String unit, String... givenAndFamily) {
        List<NamePeople.Newcomer> added = new ArrayList<>();
        for (int i = 0; i < givenAndFamily.length; i += 2) {
            added.add(
                    new NamePeople.Newcomer(
                            givenAndFamily[i],
                            givenAndFamily[i + 1],
                            "sok.%d.%d.%d@motesplats.example"
                                    .formatted(i, event, organisation(unit))));
        }
        return new NamePeople(event, organisation(unit), List.of(), added);
    }

    /** The names that a search gives, and as many as it counts. */
    private List<String> searched(String user, String unit, String text) throws Exception {
        long at = organisation(unit);
        List<String> names =
                as(user, () -> nominations.nominations(event, at, true, text, 0, 10)).stream()
                        .map(row -> Objects.requireNonNull(row.name()))
                        .toList();
        assertThat(as(user, () -> nominations.countNominations(event, at, true, text)))
                .isEqualTo(names.size());
        return names;
    }

    // Answers that do not come -------------------------------------------------------------------

    @Test
    void an_invitation_without_an_answer_in_time_ends_and_the_seat_is_free() throws Exception {
        fixRound(13, 1);
        LocalDate lastDay = LocalDate.of(2027, 2, 8);
        NamePeople one = newcomers(PARTILLE, 1);
        nominate("chef.partille", answeredBy(one, lastDay));
        assertThat(mail("body", "seat-invitation"))
                .contains("Svara senast måndag 8 februari 2027 kl. 23.59");
        String token = token();
        clock.set(LocalDateTime.of(2027, 2, 8, 23, 58));
        overdue();
        assertThat(active(PARTILLE)).isEqualTo(1);
        clock.set(LocalDateTime.of(2027, 2, 9, 0, 0));
        // The server's own job is due by the new clock, too, and may be faster.
        assertThatThrownBy(() -> byLink(token, true))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        late ->
                                assertThat(late.key())
                                        .isIn(
                                                "error.seat.answerTooLate",
                                                "error.seat.nominationOver"));
        overdue();
        overdue();
        assertThat(active(PARTILLE)).isZero();
        assertThat(statuses()).containsExactly("NO_ANSWER");
        assertThat(mails("seat-expired")).isEqualTo(1);
        assertThat(mails("seat-no-answer")).isEqualTo(1);
        assertThat(calendar("seat-expired")).contains("METHOD:CANCEL", "SEQUENCE:1");
        refused("error.seat.nominationOver", () -> byLink(token, true));
    }

    @Test
    void who_names_after_the_time_for_an_answer_need_not_wait_for_the_job() throws Exception {
        fixRound(13, 1);
        nominate("chef.partille", answeredBy(newcomers(PARTILLE, 1), day(2027, 2, 8)));
        clock.set(LocalDateTime.of(2027, 2, 9, 0, 0));
        name("chef.partille", PARTILLE, 1);
        assertThat(active(PARTILLE)).isEqualTo(1);
        assertThat(statuses()).containsExactlyInAnyOrder("NO_ANSWER", "INVITED");
        refused(
                "error.seat.answerByPast",
                () ->
                        nominate(
                                "chef.partille",
                                answeredBy(newcomers(PARTILLE, 1), DEADLINE.minusYears(1))));
        refused(
                "error.seat.answerByAfterEvent",
                () ->
                        nominate(
                                "chef.partille",
                                answeredBy(newcomers(PARTILLE, 1), FIRST_DAY.plusDays(2))));
    }

    // Substitutes --------------------------------------------------------------------------------

    @Test
    void a_substitute_takes_the_same_seat_and_both_calendars_follow() throws Exception {
        fixRound(13, 1);
        name("chef.partille", PARTILLE, 1);
        String token = token();
        byLink(token, true);
        String before = calendar("seat-invitation");
        long old = nominationId("ACCEPTED");
        long next = substitute("chef.partille", old, true);
        assertThat(active(PARTILLE)).as("quota use unchanged").isEqualTo(1);
        assertThat(status(old)).isEqualTo("REPLACED");
        assertThat(status(next)).isEqualTo("ACCEPTED");
        assertThat(count("select replaces_id from nomination where id = ?", next)).isEqualTo(old);
        assertThat(count("select seat_id from nomination where id = ?", next))
                .isEqualTo(count("select seat_id from nomination where id = ?", old));
        String gone = calendar("seat-replaced");
        assertThat(gone).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(uids(gone)).isEqualTo(uids(before));
        String come = calendar("seat-substitute");
        assertThat(come).contains("METHOD:REQUEST", "SEQUENCE:0", "PARTSTAT=ACCEPTED");
        assertThat(uids(come)).doesNotContainAnyElementsOf(uids(before));
        assertThat(mail("body", "seat-replaced")).contains("Skäl: Sjuk").doesNotContain("Nr 2");
        refused("error.seat.nominationOver", () -> byLink(token, true));
        refused("error.seat.nominationOver", () -> substitute("chef.partille", old, true));
        refused(
                "error.seat.hasSeatHere",
                () ->
                        as(
                                "chef.partille",
                                () ->
                                        substitutions.substitute(
                                                new Substitute(
                                                        next,
                                                        NamePeople.Choice.of(
                                                                count(
                                                                        "select person_id from nomination where id = ?",
                                                                        next)),
                                                        true,
                                                        null))));
    }

    @Test
    void a_substitute_who_was_not_asked_is_invited() throws Exception {
        fixRound(13, 1);
        name("chef.partille", PARTILLE, 1);
        long next = substitute("chef.partille", nominationId("INVITED"), false);
        assertThat(status(next)).isEqualTo("INVITED");
        assertThat(mails("seat-invitation")).isEqualTo(2);
        byLink(token(), true);
        assertThat(status(next)).isEqualTo("ACCEPTED");
    }

    @Test
    void somebody_is_replaced_the_same_morning_but_not_when_it_is_over() throws Exception {
        fixRound(13, 1);
        name("chef.partille", PARTILLE, 1);
        byLink(token(), true);
        LocalDate last = FIRST_DAY.plusDays(1);
        clock.set(last.atTime(LocalTime.of(7, 30)));
        long next = substitute("chef.partille", nominationId("ACCEPTED"), true);
        assertThat(as("chef.partille", () -> substitutions.details(next)).possible()).isTrue();
        clock.set(last.atTime(LocalTime.of(16, 0)));
        assertThat(as("chef.partille", () -> substitutions.details(next)).possible()).isFalse();
        refused("error.seat.substitutionOver", () -> substitute("chef.partille", next, true));
    }

    @Test
    void the_event_can_have_an_earlier_limit_for_substitutes() throws Exception {
        fixRound(13, 1);
        name("chef.partille", PARTILLE, 1);
        LocalTime noon = LocalTime.of(12, 0);
        ChangeRoundRules rules =
                new ChangeRoundRules(event, null, null, 8, FIRST_DAY.minusDays(2), noon, null);
        denied("chef.partille", () -> changed(rules));
        as("karin.koordinator", () -> changed(rules));
        long seat = nominationId("INVITED");
        clock.set(FIRST_DAY.minusDays(2).atTime(11, 58));
        assertThat(as("chef.partille", () -> substitutions.details(seat)).possible()).isTrue();
        long next = substitute("chef.partille", seat, false);
        clock.set(FIRST_DAY.minusDays(2).atTime(noon));
        assertThat(as("chef.partille", () -> substitutions.details(next)).possible()).isFalse();
        refused("error.seat.substitutionOver", () -> substitute("chef.partille", next, true));
        assertThat(active(PARTILLE)).isEqualTo(1);
    }

    private int changed(ChangeRoundRules rules) {
        pool.changeRules(rules);
        return 0;
    }

    @Test
    void the_participant_names_no_substitute_but_can_decline() throws Exception {
        fixRound(13, 1);
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        nominate(
                "chef.partille",
                new NamePeople(event, organisation(PARTILLE), List.of(emil), List.of()));
        long seat = nominationId("INVITED");
        denied("emil.ek", () -> substitutions.details(seat));
        denied("emil.ek", () -> substitute("emil.ek", seat, true));
        as(
                "emil.ek",
                () -> {
                    answers.answer(seat, true);
                    answers.answer(seat, false);
                    return 0;
                });
        assertThat(status(seat)).isEqualTo("DECLINED");
    }

    @Test
    void a_no_becomes_a_yes_as_long_as_the_seat_is_free_and_the_manager_is_told() throws Exception {
        fixRound(13, 1);
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        nominate(
                "chef.partille",
                new NamePeople(event, organisation(PARTILLE), List.of(emil), List.of()));
        long seat = nominationId("INVITED");
        as("emil.ek", () -> answered(seat, false));
        assertThat(offerToEmil().regrettable()).isTrue();
        assertThatThrownBy(() -> as("petra.palm", () -> answered(seat, true)))
                .isInstanceOf(NotFound.class);

        as("emil.ek", () -> answered(seat, true));

        assertThat(active(PARTILLE)).isEqualTo(1);
        assertThat(status(seat)).as("what was said stays said").isEqualTo("DECLINED");
        assertThat(status(nominationId("ACCEPTED"))).isEqualTo("ACCEPTED");
        assertThat(mails("seat-after-all")).isEqualTo(1);
        assertThat(mails("seat-wanted-again")).isPositive();
    }

    @Test
    void a_no_stays_when_the_seat_has_gone_to_somebody_else_or_somebody_waits() throws Exception {
        fixRound(13, 1);
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        nominate(
                "chef.partille",
                new NamePeople(event, organisation(PARTILLE), List.of(emil), List.of()));
        long seat = nominationId("INVITED");
        as("emil.ek", () -> answered(seat, false));
        queue("chef.partille", newcomers(PARTILLE, 1));
        refused("error.seat.seatGone", () -> as("emil.ek", () -> answered(seat, true)));

        nominate("chef.partille", newcomers(PARTILLE, 1));
        refused("error.seat.seatGone", () -> as("emil.ek", () -> answered(seat, true)));
        assertThat(offerToEmil().regrettable()).isFalse();
    }

    private int answered(long nomination, boolean yes) {
        answers.answer(nomination, yes);
        return 0;
    }

    private SeatOffer offerToEmil() throws Exception {
        return as("emil.ek", answers::mine).stream()
                .filter(o -> o.eventId() == event)
                .findFirst()
                .orElseThrow();
    }

    // Lists --------------------------------------------------------------------------------------

    @Test
    void a_list_is_judged_line_by_line_and_changes_nothing() throws Exception {
        fixRound(39, 3);
        NamePeople seated = newcomers(PARTILLE, 1);
        nominate("chef.partille", seated);
        NamePeople waiting = newcomers(PARTILLE, 1);
        queue("chef.partille", waiting);
        long people = count("select count(*) from person where id > ?", 0);
        long mails = mails("seat-invitation");
        String list =
                String.join(
                        "\n",
                        "Förnamn;Efternamn;E-post",
                        "Ny;Nyman;ny." + event + "@motesplats.example",
                        "Emil;Ek;EMIL.EK@motesplats.example",
                        "Gunilla;Gran;kontakt.goteborg@motesplats.example",
                        "Ny;Nyman;NY." + event + "@motesplats.example",
                        "A;B;" + address(seated),
                        "A;B;" + address(waiting),
                        "A;B;inte en adress",
                        "A;B;",
                        ";;a@motesplats.example",
                        "=HYPERLINK(1);B;b@motesplats.example",
                        "x".repeat(121) + ";B;c@motesplats.example",
                        "Ã–rjan;B;d@motesplats.example",
                        "A;B;\"e@motesplats.example\nBcc: f@motesplats.example\"",
                        "A;B;\"e@motesplats.example\nBcc\"",
                        "Madonna;;madonna." + event + "@ale.se",
                        ";Prince;prince." + event + "@partille.se");
        List<ImportRow> rows = preview("chef.partille", PARTILLE, list);
        assertThat(rows)
                .extracting(ImportRow::verdict)
                .containsExactly(
                        ImportVerdict.NEW_PERSON,
                        ImportVerdict.KNOWN_PERSON,
                        ImportVerdict.NEW_PERSON,
                        ImportVerdict.DUPLICATE,
                        ImportVerdict.HAS_SEAT,
                        ImportVerdict.WAITS,
                        ImportVerdict.BROKEN_ADDRESS,
                        ImportVerdict.NO_ADDRESS,
                        ImportVerdict.NO_NAME,
                        ImportVerdict.FORMULA,
                        ImportVerdict.TOO_LONG,
                        ImportVerdict.UNREADABLE,
                        ImportVerdict.SEVERAL_ADDRESSES,
                        ImportVerdict.UNREADABLE,
                        ImportVerdict.NEW_PERSON,
                        ImportVerdict.NEW_PERSON);
        assertThat(rows)
                .extracting(ImportRow::elsewhere)
                .filteredOn(Objects::nonNull)
                .containsExactly("Ale");
        assertThat(rows.get(rows.size() - 1).givenName()).isEqualTo("Prince");
        assertThat(rows).extracting(ImportRow::number).startsWith(2, 3, 4);
        refused("error.import.noColumns", () -> preview("chef.partille", PARTILLE, "A;B\nC;D"));
        refused(
                "error.table.tooManyRows",
                () ->
                        preview(
                                "chef.partille",
                                PARTILLE,
                                "Namn;E-post\n" + "a b;c\n".repeat(50_000)));
        assertThat(
                        as(
                                        "chef.partille",
                                        () ->
                                                lists.previewText(
                                                        event,
                                                        organisation(PARTILLE),
                                                        "Ny Nyman <ny."
                                                                + event
                                                                + "@motesplats.example>"))
                                .rows())
                .extracting(ImportRow::verdict)
                .containsExactly(ImportVerdict.NEW_PERSON);
        assertThat(count("select count(*) from person where id > ?", 0)).isEqualTo(people);
        assertThat(mails("seat-invitation")).isEqualTo(mails);
        assertThat(active(PARTILLE)).isEqualTo(1);
        for (String stranger : List.of("chef.hisingen", "kontakt.molndal", "emil.ek")) {
            deniedRun(stranger, () -> preview(stranger, PARTILLE, list));
            denied(
                    stranger,
                    () -> lists.previewText(event, organisation(PARTILLE), "A B <a@b.example>"));
        }
    }

    private List<ImportRow> preview(String user, String unit, String text) throws Exception {
        return as(
                user,
                () ->
                        lists.previewFile(
                                        event,
                                        organisation(unit),
                                        text.getBytes(StandardCharsets.UTF_8))
                                .rows());
    }

    private static String address(NamePeople command) {
        return Objects.requireNonNull(command.people().get(0).newcomer()).email();
    }

    // What an address opens -----------------------------------------------------------------------

    /** Every way of a unit from a typed name and address to a seat, and what each answers. */
    private enum Way {
        PREVIEW,
        QUESTION,
        NOMINATE,
        RESERVE,
        SUBSTITUTE
    }

    @Test
    void whoever_knows_an_address_learns_nothing_of_who_has_it() throws Exception {
        fixRound(65, 5);
        String nobody = "ingen." + event + "@motesplats.example";
        long somebody = stranger("Sanna", "nagon." + event + "@motesplats.example", false);
        long hidden = stranger("Hilma", "gomd." + event + "@motesplats.example", true);
        for (String user : List.of("chef.partille", "kontakt.partille")) {
            for (Way way : Way.values()) {
                String answer =
                        go(way, user, (user + '.' + way + '.' + nobody).toLowerCase(Locale.ROOT));
                assertThat(answer).as("the answer repeats what was typed").contains("Namnsson");
                for (long person : List.of(somebody, hidden)) {
                    String address =
                            String.valueOf(ask("select email from person where id = ?", person));
                    assertThat(go(way, user, address))
                            .as("%s by %s, as if nobody had the address", way, user)
                            .isEqualTo(answer);
                }
            }
        }
        assertThat(
                        ask(
                                "select string_agg(given_name || ' ' || family_name || version || organisation_id, ',') from person where id in (?, ?)",
                                somebody,
                                hidden))
                .as("nobody is renamed or moved")
                .isEqualTo(
                        "Sanna Sannström1%1$d,Hilma Sannström2%1$d"
                                .formatted(organisation("Göteborg")));
        for (Way way : Way.values()) {
            denied("kontakt.molndal", () -> go(way, "kontakt.molndal", nobody));
            denied("emil.ek", () -> go(way, "emil.ek", nobody));
        }
    }

    @Test
    void a_seat_elsewhere_is_refused_in_the_callers_own_words() throws Exception {
        fixRound(65, 5);
        String seated = "upptagen." + event + "@motesplats.example";
        String waiting = "vantar." + event + "@motesplats.example";
        long person = stranger("Sanna", seated, false);
        stranger("Sanna", waiting, false);
        nominate("kontakt.goteborg", typed("Göteborg", "Sanna", "Sannström", seated));
        queue("kontakt.goteborg", typed("Göteborg", "Sanna", "Sannström", waiting));
        for (String address : List.of(seated, waiting)) {
            assertThat(go(Way.PREVIEW, "chef.partille", address)).contains("ADDRESS_USED");
        }
        for (Way way : List.of(Way.NOMINATE, Way.RESERVE, Way.SUBSTITUTE)) {
            assertThatThrownBy(() -> go(way, "chef.partille", seated))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            r -> {
                                assertThat(r.key()).isEqualTo("error.seat.addressUsed");
                                assertThat(r.data()).isEqualTo(List.of(seated));
                            });
        }
        refused("error.seat.addressUsed", () -> go(Way.RESERVE, "chef.partille", waiting));
        assertThat(
                        count(
                                "select count(*) from nomination where event_id = ? and person_id = ?",
                                event,
                                person))
                .as("one seat for one person")
                .isEqualTo(1);
    }

    @Test
    void the_own_unit_is_asked_who_is_meant_by_another_name() throws Exception {
        fixRound(65, 5);
        String address = "egen." + event + "@motesplats.example";
        nominate("chef.partille", typed(PARTILLE, "Egon", "Egelund", address));
        as(
                "chef.partille",
                () -> {
                    withdrawals.withdraw(nominationId("INVITED"), null);
                    return 0;
                });
        for (Way way : List.of(Way.NOMINATE, Way.RESERVE, Way.SUBSTITUTE)) {
            assertThatThrownBy(() -> go(way, "chef.partille", address))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            r -> {
                                assertThat(r.key()).isEqualTo("error.person.otherName");
                                assertThat(r.data())
                                        .isEqualTo(
                                                List.of(address, "Egon Egelund", "Fel Namnsson"));
                            });
        }
        assertThat(go(Way.QUESTION, "chef.partille", address))
                .contains("OTHER_NAME", "Egon", "Egelund");
        assertThat(go(Way.PREVIEW, "chef.partille", address))
                .contains("OTHER_NAME", "Egon Egelund");
        nominate("chef.partille", typed(PARTILLE, "egon", "EGELUND", address));
        assertThat(
                        as(
                                "chef.partille",
                                () ->
                                        nominations.nominations(
                                                event, organisation(PARTILLE), true, "egon", 0, 9)))
                .extracting(NominationRow::name)
                .containsExactly("Egon Egelund");
    }

    @Test
    void who_presents_needs_no_seat_and_gets_one_only_if_the_manager_says_so() throws Exception {
        fixRound(39, 3);
        String address = "medverkar." + event + "@motesplats.example";
        nominate("chef.partille", typed(PARTILLE, "Meta", "Medverkar", address));
        as(
                "chef.partille",
                () -> {
                    withdrawals.withdraw(nominationId("INVITED"), null);
                    return 0;
                });
        acceptProposalOf(address);
        long person = count("select id from person where email = ?", address);
        NamePeople.Newcomer typed = new NamePeople.Newcomer("Meta", "Medverkar", address);
        for (NamePeople.Choice choice :
                List.of(NamePeople.Choice.of(person), NamePeople.Choice.of(typed))) {
            assertThat(
                            as(
                                    "chef.partille",
                                    () ->
                                            nominations
                                                    .question(event, organisation(PARTILLE), choice)
                                                    .orElseThrow()
                                                    .kind()))
                    .isEqualTo(NamingQuestion.Kind.PRESENTS);
            refused("error.seat.presents", () -> nominate("chef.partille", one(choice)));
            refused("error.seat.presents", () -> queue("chef.partille", one(choice)));
        }
        assertThat(
                        preview(
                                "chef.partille",
                                PARTILLE,
                                "Förnamn;Efternamn;E-post\nMeta;Medverkar;" + address))
                .extracting(ImportRow::verdict)
                .containsExactly(ImportVerdict.PRESENTS);
        assertThat(
                        as(
                                "kontakt.goteborg",
                                () ->
                                        nominations.question(
                                                event,
                                                organisation("Göteborg"),
                                                NamePeople.Choice.of(typed))))
                .as("of somebody whom the caller does not know nothing is told")
                .isEmpty();
        nominate("chef.partille", one(NamePeople.Choice.of(person).asPresenterToo()));
        assertThat(active(PARTILLE)).isEqualTo(1);
    }

    private NamePeople one(NamePeople.Choice choice) {
        return new NamePeople(
                event,
                organisation(PARTILLE),
                List.of(choice),
                NamePeople.Overflow.REFUSE,
                null,
                null);
    }

    private void acceptProposalOf(String address) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            tellWhoActs(connection);
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            """
                            insert into proposal (id, version, event_id, proposer_id, title, summary, format, organisation_id, status,
                                number, submitted_at, submitted_by, decided_at, decided_by, created_at, edited_at)
                            select nextval('seq_id'), 1, ?, p.id, 'Prov', 'Prov', 'SEMINAR', p.organisation_id, 'ACCEPTED',
                                'PROV-' || p.id, now(), p.id, now(), p.id, now(), now() from person p where p.email = ?
                            """)) {
                statement.setLong(1, event);
                statement.setString(2, address);
                statement.executeUpdate();
            }
            connection.commit();
        }
    }

    private NamePeople typed(String unit, String given, String family, String address) {
        return new NamePeople(
                event,
                organisation(unit),
                List.of(),
                List.of(new NamePeople.Newcomer(given, family, address)));
    }

    /** Goes a way with a made-up name, and tells all that its user sees, without the address. */
    private String go(Way way, String user, String address) throws Exception {
        long unit = organisation(PARTILLE);
        NamePeople.Choice choice =
                NamePeople.Choice.of(new NamePeople.Newcomer("Fel", "Namnsson", address));
        String seen =
                switch (way) {
                    case PREVIEW ->
                            as(
                                    user,
                                    () ->
                                            lists.previewText(
                                                            event,
                                                            unit,
                                                            "Fel Namnsson <" + address + '>')
                                                    .toString());
                    case QUESTION ->
                            as(
                                    user,
                                    () ->
                                            "Fel Namnsson: "
                                                    + nominations.question(event, unit, choice));
                    case NOMINATE -> {
                        nominate(user, typed(PARTILLE, "Fel", "Namnsson", address));
                        yield leave(user, "namnsson");
                    }
                    case RESERVE -> {
                        queue(user, typed(PARTILLE, "Fel", "Namnsson", address));
                        List<ReserveRow> rows = reserves(user, PARTILLE);
                        ReserveRow last = rows.get(rows.size() - 1);
                        as(
                                user,
                                () -> {
                                    reserves.remove(last.reserveId());
                                    return 0;
                                });
                        yield last.name() + ' ' + last.email() + ' ' + last.status();
                    }
                    case SUBSTITUTE -> {
                        NamePeople sick = newcomers(PARTILLE, 1);
                        nominate(user, sick);
                        long seat =
                                count(
                                        "select n.id from nomination n join person p on p.id = n.person_id where n.event_id = ? and p.email = ? and n.ended_at is null",
                                        event,
                                        address(sick));
                        try {
                            as(
                                    user,
                                    () ->
                                            substitutions.substitute(
                                                    new Substitute(seat, choice, true, null)));
                        } catch (RuleViolation refused) {
                            as(
                                    user,
                                    () -> {
                                        withdrawals.withdraw(seat, null);
                                        return 0;
                                    });
                            throw refused;
                        }
                        String shown =
                                as(
                                                user,
                                                () ->
                                                        substitutions.details(
                                                                nominations
                                                                        .nominations(
                                                                                event,
                                                                                unit,
                                                                                true,
                                                                                "namnsson",
                                                                                0,
                                                                                1)
                                                                        .get(0)
                                                                        .nominationId()))
                                        .name();
                        yield shown + leave(user, "namnsson");
                    }
                };
        return seen.replace(address, "ADDRESS");
    }

    /** What the unit's list shows of the one who is found; the seat is free after that. */
    private String leave(String user, String words) throws Exception {
        long unit = organisation(PARTILLE);
        NominationRow row =
                as(user, () -> nominations.nominations(event, unit, true, words, 0, 9)).get(0);
        as(
                user,
                () -> {
                    withdrawals.withdraw(row.nominationId(), null);
                    return 0;
                });
        return row.name() + ' ' + row.email() + ' ' + row.status();
    }

    // Where nobody speaks for a unit --------------------------------------------------------------

    private static final String KARIN = "karin.koordinator";
    private static final String REASON = "Kontakten har slutat och ingen har tagit över.";

    @Test
    void who_distributes_the_seats_names_people_on_behalf_of_a_unit_and_says_why()
            throws Exception {
        fixRound(39, 3);
        NamePeopleFor two = instead(newcomers("Ale", 2), REASON);
        assertThat(as(KARIN, () -> nominations.nominateFor(two))).isEqualTo(2);
        assertThat(active("Ale")).isEqualTo(2);
        long karin = people.findByEmail(KARIN + "@motesplats.example").orElseThrow().getId();
        assertThat(
                        count(
                                "select count(*) from nomination where event_id = ? and nominated_by = ? and named_for_reason = ?",
                                event,
                                karin,
                                REASON))
                .isEqualTo(2);

        // The people, and who names people for the unit, learn who did it; the reason is the
        // unit's.
        assertThat(mails("seat-invitation")).isEqualTo(2);
        assertThat(mail("body", "seat-invitation"))
                .contains("Det är GR:s samordnare Karin Koordinator som har namngett dig åt Ale.")
                .doesNotContain(REASON);
        assertThat(mails("seat-named-for")).isEqualTo(1);
        assertThat(mail("to_address", "seat-named-for"))
                .isEqualTo("kontakt.ale@motesplats.example");
        assertThat(mail("subject", "seat-named-for"))
                .isEqualTo("GR:s samordnare har namngett 2 personer för Ale: Prov av platser");
        assertThat(mail("body", "seat-named-for"))
                .contains("Karin Koordinator", "- Namn Nr ", "Skäl: " + REASON);

        // The log of the seats, the protocol and the audit log say the same.
        List<SeatMoveRow> log =
                as(
                        KARIN,
                        () ->
                                moves.list(
                                        new SeatMoveFilter(event, SeatMoveKind.NAMED_FOR, null),
                                        0,
                                        9));
        assertThat(log)
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.seats()).isEqualTo(2);
                            assertThat(row.by()).isEqualTo("Karin Koordinator");
                            assertThat(row.reason()).isEqualTo(REASON);
                        });
        assertThat(as(KARIN, () -> protocols.protocol(event, null)).moves()).isEqualTo(log);
        assertThat(
                        count(
                                "select count(*) from audit_entry where event_id = ? and table_name = 'nomination' and action = 'INSERT' and actor_id = ? and new_values->>'named_for_reason' = ?",
                                event,
                                karin,
                                REASON))
                .isEqualTo(2);

        // From then on the people are the unit's own, and an answer is told to the unit.
        long unit = organisation("Ale");
        assertThat(as("kontakt.ale", () -> nominations.overview(event, unit)).canName()).isTrue();
        byLink(token(), false);
        assertThat(mail("to_address", "seat-declined")).isEqualTo("kontakt.ale@motesplats.example");
        // What the unit names itself says nothing of the sort.
        name("kontakt.ale", "Ale", 1);
        assertThat(mail("body", "seat-invitation")).doesNotContain("samordnare");
        assertThat(mails("seat-named-for")).isEqualTo(1);
    }

    private static NamePeopleFor instead(NamePeople naming, String reason) {
        return new NamePeopleFor(
                naming.eventId(), naming.organisationId(), naming.people(), null, null, reason);
    }

    @Test
    void nobody_else_names_people_on_behalf_of_a_unit_nor_anybody_without_a_reason()
            throws Exception {
        fixRound(39, 3);
        NamePeopleFor one = instead(newcomers("Ale", 1), REASON);
        for (String user :
                List.of(
                        "kontakt.ale",
                        "kontakt.lerum",
                        "chef.partille",
                        "wilma.wester",
                        "emil.ek",
                        "admin")) {
            denied(user, () -> nominations.nominateFor(one));
        }
        denied("wilma.wester", () -> nominations.searchPeople(event, one.organisationId(), "al"));
        denied("kontakt.lerum", () -> nominations.searchPeople(event, one.organisationId(), "al"));
        denied(
                "kontakt.lerum",
                () -> nominations.question(event, one.organisationId(), one.people().get(0)));
        // A coordinator of another event is a stranger here.
        asCoordinatorOf(
                otherEvent(),
                "emil.ek",
                () -> {
                    denied("emil.ek", () -> nominations.nominateFor(one));
                    denied("emil.ek", () -> nominations.overview(event, one.organisationId()));
                    return 0;
                });
        for (String nothing : List.of("", "  ", "x".repeat(1001))) {
            assertThatThrownBy(
                            () ->
                                    as(
                                            KARIN,
                                            () ->
                                                    nominations.nominateFor(
                                                            new NamePeopleFor(
                                                                    event,
                                                                    one.organisationId(),
                                                                    one.people(),
                                                                    null,
                                                                    null,
                                                                    nothing))))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .extracting(InvalidInput.Problem::field)
                                            .containsOnly("reason"));
        }
        // Somebody of another unit is chosen by nobody; more than there are seats are none.
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        assertThatThrownBy(
                        () ->
                                as(
                                        KARIN,
                                        () ->
                                                nominations.nominateFor(
                                                        new NamePeopleFor(
                                                                event,
                                                                one.organisationId(),
                                                                List.of(NamePeople.Choice.of(emil)),
                                                                null,
                                                                null,
                                                                REASON))))
                .isInstanceOf(NotFound.class);
        refused(
                "error.seat.notEnough",
                () ->
                        as(
                                KARIN,
                                () ->
                                        nominations.nominateFor(
                                                instead(newcomers("Ale", 9), REASON))));
        assertThat(active("Ale")).isZero();
        assertThat(mails("seat-named-for")).isZero();
        // Who may only name on behalf does nothing else with the unit's seats.
        denied(KARIN, () -> nominations.nominate(newcomers("Ale", 1)));
        NominationOverview seen =
                as(KARIN, () -> nominations.overview(event, one.organisationId()));
        assertThat(seen.canName()).isFalse();
        assertThat(seen.canNameFor()).isTrue();
        assertThat(seen.contacts()).isNotEmpty();
        assertThat(
                        as("kontakt.ale", () -> nominations.overview(event, one.organisationId()))
                                .contacts())
                .isEmpty();
    }

    @Test
    void a_protected_identity_that_is_named_on_behalf_of_a_unit_is_told_to_nobody()
            throws Exception {
        fixRound(39, 3);
        String address = "hemlig.for." + event + "@motesplats.example";
        NamePeople.Newcomer hidden = new NamePeople.Newcomer("Hemlig", "Hansson" + event, address);
        as(
                "kontakt.lerum",
                () ->
                        nominations.nominate(
                                new NamePeople(
                                        event, organisation("Lerum"), List.of(), List.of(hidden))));
        protect(address);
        byLink(token(), false);
        as(
                KARIN,
                () ->
                        nominations.nominateFor(
                                new NamePeopleFor(
                                        event,
                                        organisation("Ale"),
                                        List.of(NamePeople.Choice.of(hidden)),
                                        null,
                                        null,
                                        REASON)));
        assertThat(mail("body", "seat-named-for"))
                .contains("- någon med skyddade personuppgifter")
                .doesNotContain("Hansson");
        for (String user : List.of("kontakt.ale", KARIN)) {
            assertThat(
                            as(
                                    user,
                                    () ->
                                            nominations.nominations(
                                                    event, organisation("Ale"), true, null, 0, 9)))
                    .extracting(NominationRow::name)
                    .containsExactly((String) null);
        }
    }

    private void protect(String address) throws Exception {
        long person = count("select id from person where email = ?", address);
        as(
                "admin",
                () -> {
                    persons.protectIdentity(person, true);
                    return 0;
                });
    }

    /** Contacts that were named here would be told, and counted, in other proofs. */
    @AfterEach
    void named_contacts_are_contacts_no_more() throws SQLException {
        write(
                "update role_assignment set valid_from = date '2020-01-01', valid_to = date '2020-01-01' where reason = ?",
                REASON);
    }

    private long otherEvent() throws Exception {
        long series = count("select id from event_series where code = ?", "F");
        return as(KARIN, () -> events.create(series, facts(FIRST_DAY.plusDays(30), 1)));
    }

    private void asCoordinatorOf(long scope, String user, Callable<?> work) throws Exception {
        long person = people.findByEmail(user + "@motesplats.example").orElseThrow().getId();
        write(
                "insert into role_assignment (id, version, person_id, role, event_id) values (nextval('seq_id'), 1, ?, 'COORDINATOR', ?)",
                person,
                scope);
        try {
            work.call();
        } finally {
            write(
                    "update role_assignment set valid_to = date '2020-01-01' where person_id = ? and event_id = ?",
                    person,
                    scope);
        }
    }

    private void write(String sql, Object... parameters) throws SQLException {
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

    @Test
    void a_substitute_contact_is_named_for_a_time_and_names_people_then() throws Exception {
        fixRound(39, 3);
        String address = "vikarie." + event + "@motesplats.example";
        NamePeople.Newcomer typed = new NamePeople.Newcomer("Vera", "Vikarie", address);
        LocalDate today = LocalDate.of(2027, 2, 1);
        NameContact command =
                contact("Ale", NamePeople.Choice.of(typed), today, today.plusDays(30));
        long before = count("select count(*) from person");
        ContactPreview seen = as(KARIN, () -> unitContacts.preview(command));
        assertThat(seen.person()).isEqualTo("Vera Vikarie (" + address + ")");
        assertThat(seen.told()).containsExactly("Alva Alm");
        assertThat(seen.mails()).isEqualTo(2);
        assertThat(count("select count(*) from person"))
                .as("looking adds nobody")
                .isEqualTo(before);

        nameContact(command);
        assertThat(mail("to_address", "seat-contact")).isEqualTo(address);
        assertThat(mail("body", "seat-contact"))
                .contains(
                        "GR:s samordnare Karin Koordinator",
                        "Ale",
                        "Skäl: " + REASON,
                        "3 mars 2027");
        assertThat(mail("to_address", "seat-contact-told"))
                .isEqualTo("kontakt.ale@motesplats.example");
        assertThat(mail("body", "seat-contact-told")).contains("Vera Vikarie");
        assertThat(
                        count(
                                "select count(*) from outbox_mail where to_address = ? and template = 'account-invitation'",
                                address))
                .isEqualTo(1);
        long karin = people.findByEmail(KARIN + "@motesplats.example").orElseThrow().getId();
        assertThat(
                        count(
                                "select count(*) from audit_entry where table_name = 'role_assignment' and action = 'INSERT' and actor_id = ? and new_values->>'reason' = ? and new_values->>'role' = 'MUNICIPAL_CONTACT' and new_values->>'organisation_id' = ?",
                                karin,
                                REASON,
                                Long.toString(organisation("Ale"))))
                .isPositive();
        assertThat(unit(as(KARIN, () -> unitContacts.overview(event)), "Ale").contacts())
                .containsExactly("Alva Alm", "Vera Vikarie");

        // Only there, only that, only then.
        String vera = "vikarie." + event;
        name(vera, "Ale", 1);
        denied(vera, () -> nominations.nominate(newcomers("Lerum", 1)));
        denied(vera, () -> unitContacts.overview(event));
        clock.set(LocalDateTime.of(2027, 3, 4, 9, 0));
        denied(vera, () -> nominations.nominate(newcomers("Ale", 1)));
        clock.set(LocalDateTime.of(2027, 2, 1, 9, 0));
        refused("error.seat.contactAlready", () -> nameContact(command));
        refused("error.seat.contactAlready", () -> as(KARIN, () -> unitContacts.preview(command)));
    }

    @Test
    void a_contact_is_named_by_nobody_else_for_no_other_unit_and_never_for_ever() throws Exception {
        fixRound(39, 3);
        LocalDate today = LocalDate.of(2027, 2, 1);
        NamePeople.Choice somebody =
                NamePeople.Choice.of(
                        new NamePeople.Newcomer(
                                "Någon", "Ny", "nagon." + event + "@motesplats.example"));
        NameContact fine = contact("Ale", somebody, today, today);
        for (String user :
                List.of(
                        "kontakt.ale",
                        "kontakt.lerum",
                        "chef.partille",
                        "wilma.wester",
                        "emil.ek",
                        "admin")) {
            denied(user, () -> unitContacts.overview(event));
            denied(user, () -> unitContacts.searchPeople(event, fine.organisationId(), "al"));
            denied(user, () -> unitContacts.preview(fine));
            denied(user, () -> contactNamed(fine));
        }
        asCoordinatorOf(
                otherEvent(),
                "emil.ek",
                () -> {
                    denied("emil.ek", () -> unitContacts.overview(event));
                    denied("emil.ek", () -> contactNamed(fine));
                    return 0;
                });
        // A coordinator of this event only does it for this event's units, and for nothing else.
        asCoordinatorOf(
                event,
                "emil.ek",
                () -> {
                    as("emil.ek", () -> unitContacts.preview(fine));
                    denied("emil.ek", () -> persons.get(1));
                    return 0;
                });
        problem("from", contact("Ale", somebody, today.minusDays(1), today));
        problem("to", contact("Ale", somebody, today, today.minusDays(1)));
        problem("to", contact("Ale", somebody, today, today.plusYears(1).plusDays(1)));
        problem("reason", new NameContact(event, organisation("Ale"), somebody, today, today, " "));
        for (String elsewhere : List.of("Göteborgsregionen (GR)", "Socialförvaltning Hisingen")) {
            assertThatThrownBy(() -> nameContact(contact(elsewhere, somebody, today, today)))
                    .as("a unit without seats")
                    .isInstanceOf(NotFound.class);
        }
        long karin = people.findByEmail(KARIN + "@motesplats.example").orElseThrow().getId();
        long emil = people.findByEmail("emil.ek@motesplats.example").orElseThrow().getId();
        for (long stranger : List.of(karin, emil)) {
            assertThatThrownBy(
                            () ->
                                    nameContact(
                                            contact(
                                                    "Ale",
                                                    NamePeople.Choice.of(stranger),
                                                    today,
                                                    today)))
                    .as("an id of another municipality")
                    .isInstanceOf(NotFound.class);
        }
        refused(
                "error.seat.contactSelf",
                () ->
                        nameContact(
                                contact(
                                        "Ale",
                                        typed("Karin", "Koordinator", KARIN),
                                        today,
                                        today)));
        refused(
                "error.seat.contactElsewhere",
                () -> nameContact(contact("Ale", typed("Emil", "Ek", "emil.ek"), today, today)));
        refused(
                "error.person.otherName",
                () ->
                        as(
                                KARIN,
                                () ->
                                        unitContacts.preview(
                                                contact(
                                                        "Ale",
                                                        typed("Eva", "Ek", "emil.ek"),
                                                        today,
                                                        today))));
        refused(
                "error.seat.contactAlready",
                () ->
                        nameContact(
                                contact("Ale", typed("Alva", "Alm", "kontakt.ale"), today, today)));
        assertThat(mails("seat-contact")).isZero();
        clock.set(FIRST_DAY.plusDays(3).atStartOfDay());
        LocalDate after = FIRST_DAY.plusDays(3);
        refused("error.seat.eventOver", () -> nameContact(contact("Ale", somebody, after, after)));
    }

    @Test
    void of_a_protected_identity_no_refusal_and_no_list_of_contacts_tells_anything()
            throws Exception {
        fixRound(39, 3);
        String address = "hemlig.kontakt." + event + "@motesplats.example";
        as(
                "kontakt.lerum",
                () ->
                        nominations.nominate(
                                new NamePeople(
                                        event,
                                        organisation("Lerum"),
                                        List.of(),
                                        List.of(
                                                new NamePeople.Newcomer(
                                                        "Hemlig", "Hansson", address)))));
        protect(address);
        LocalDate today = LocalDate.of(2027, 2, 1);
        NamePeople.Choice hidden =
                NamePeople.Choice.of(new NamePeople.Newcomer("Någon", "Annan", address));
        // Works elsewhere and has another name, and nothing of it is said.
        NameContact command = contact("Ale", hidden, today, today);
        assertThat(as(KARIN, () -> unitContacts.preview(command)).person())
                .isEqualTo("Någon Annan (" + address + ")");
        nameContact(command);
        nameContact(command);
        ContactOverview.Unit ale = unit(as(KARIN, () -> unitContacts.overview(event)), "Ale");
        assertThat(ale.contacts()).doesNotContain("Hemlig Hansson");
        assertThat(ale.others()).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from outbox_mail where event_id = ? and template = 'seat-contact-told' and body like '%Hansson%'",
                                event))
                .isZero();
        long id = count("select id from person where email = ?", address);
        assertThatThrownBy(
                        () -> nameContact(contact("Lerum", NamePeople.Choice.of(id), today, today)))
                .isInstanceOf(NotFound.class);
    }

    private NameContact contact(
            String unit, NamePeople.Choice person, LocalDate from, LocalDate to) {
        return new NameContact(event, organisation(unit), person, from, to, REASON);
    }

    private static NamePeople.Choice typed(String given, String family, String user) {
        return NamePeople.Choice.of(
                new NamePeople.Newcomer(given, family, user + "@motesplats.example"));
    }

    private void nameContact(NameContact command) throws Exception {
        as(KARIN, () -> contactNamed(command));
    }

    private int contactNamed(NameContact command) {
        unitContacts.name(command);
        return 0;
    }

    private void problem(String field, NameContact command) {
        assertThatThrownBy(() -> nameContact(command))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(InvalidInput.Problem::field)
                                        .containsExactly(field));
    }

    private static ContactOverview.Unit unit(ContactOverview overview, String name) {
        return overview.units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // Protected identities, deputies, strangers ---------------------------------------------------

    @Test
    void a_protected_identity_takes_a_seat_without_a_name_anywhere() throws Exception {
        fixRound(13, 1);
        NamePeople hidden =
                new NamePeople(
                        event,
                        organisation(PARTILLE),
                        List.of(),
                        List.of(
                                new NamePeople.Newcomer(
                                        "Hemlig",
                                        "Hansson" + event,
                                        "hemlig." + event + "@motesplats.example")));
        queue("chef.partille", hidden);
        long person =
                count(
                        "select id from person where email = ?",
                        "hemlig." + event + "@motesplats.example");
        as(
                "admin",
                () -> {
                    persons.protectIdentity(person, true);
                    return 0;
                });
        long unit = organisation(PARTILLE);
        assertThat(reserves("chef.partille", PARTILLE))
                .extracting(ReserveRow::name, ReserveRow::email)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, null));
        offer("chef.partille", waitingIds().get(0));
        NominationRow row =
                as("chef.partille", () -> nominations.nominations(event, unit, true, null, 0, 10))
                        .get(0);
        assertThat(row.name()).isNull();
        assertThat(row.email()).isNull();
        for (String manager : List.of("chef.partille", "kontakt.partille", "karin.koordinator")) {
            for (String words : List.of("hansson", "Hemlig", "hemlig." + event, "@", "e")) {
                assertThat(searched(manager, PARTILLE, words)).as(manager + words).isEmpty();
            }
        }
        assertThat(as("chef.partille", () -> substitutions.details(row.nominationId())).name())
                .isNull();
        List<ThrowsHidden> attempts =
                List.of(
                        () -> nominate("chef.partille", hidden),
                        () ->
                                nominate(
                                        "chef.partille",
                                        new NamePeople(event, unit, List.of(person), List.of())),
                        () -> name("chef.partille", PARTILLE, 1),
                        () -> queue("kontakt.partille", hidden),
                        () ->
                                nominate(
                                        "kontakt.molndal",
                                        new NamePeople(
                                                event,
                                                organisation("Mölndal"),
                                                hidden.people(),
                                                NamePeople.Overflow.REFUSE,
                                                null,
                                                null)));
        for (ThrowsHidden attempt : attempts) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            r -> assertThat(r.data().toString()).doesNotContain("Hansson"));
        }
        long next = substitute("chef.partille", row.nominationId(), false);
        assertThat(status(next)).isEqualTo("INVITED");
        assertThat(
                        count(
                                """
                                select count(*) from outbox_mail where event_id = ? and to_address <> ?
                                and (body like '%Hansson%' or subject like '%Hansson%' or calendar like '%Hansson%' or calendar like '%hemlig.%')
                                """,
                                event, "hemlig." + event + "@motesplats.example"))
                .as("mails to others")
                .isZero();
    }

    private interface ThrowsHidden {
        void run() throws Exception;
    }

    @Test
    void a_deputy_acts_on_behalf_of_the_manager() throws Exception {
        fixRound(13, 1);
        LocalDate today = LocalDate.of(2027, 2, 1);
        long chef = people.findByEmail("chef.partille@motesplats.example").orElseThrow().getId();
        long petra = people.findByEmail("petra.palm@motesplats.example").orElseThrow().getId();
        long role =
                count(
                        "select id from role_assignment where person_id = ? and role = 'MANAGER' and on_behalf_of is null",
                        chef);
        denied("petra.palm", () -> nominations.nominate(newcomers(PARTILLE, 1)));
        as(
                "chef.partille",
                () -> {
                    own.appoint(new AppointDeputy(role, petra, today, today.plusDays(7)));
                    return 0;
                });
        name("petra.palm", PARTILLE, 1);
        long next = substitute("petra.palm", nominationId("INVITED"), true);
        assertThat(
                        count(
                                "select on_behalf_of from audit_entry where table_name = 'nomination' and row_id = ? and action = 'INSERT'",
                                next))
                .isEqualTo(chef);
        assertThat(
                        count(
                                "select actor_id from audit_entry where table_name = 'nomination' and row_id = ? and action = 'INSERT'",
                                next))
                .isEqualTo(petra);
        long appointed =
                as("chef.partille", own::get).deputies().stream()
                        .filter(d -> "Petra Palm".equals(d.person()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        as(
                "chef.partille",
                () -> {
                    own.endDeputy(appointed);
                    return 0;
                });
        denied("petra.palm", () -> nominations.nominate(newcomers(PARTILLE, 1)));
    }

    @Test
    void strangers_see_and_change_no_holds_reserves_and_substitutes() throws Exception {
        fixRound(39, 3);
        long unit = organisation(PARTILLE);
        name("chef.partille", PARTILLE, 1);
        queue("chef.partille", PARTILLE, 2);
        hold("chef.partille", PARTILLE, 1, day(2027, 2, 10));
        long seat = nominationId("INVITED");
        long hold = hold("chef.partille", PARTILLE).holdId();
        List<Long> line = waitingIds();
        for (String stranger : List.of("chef.hisingen", "kontakt.molndal", "wilma.wester")) {
            denied(stranger, () -> holds.holds(event, unit));
            denied(stranger, () -> holds.lastDay(event, unit));
            denied(stranger, () -> reserves.reserves(event, unit));
            denied(stranger, () -> reserves.isOfferingItself(event, unit));
            deniedRun(stranger, () -> hold(stranger, PARTILLE, 1, day(2027, 2, 10)));
            deniedRun(stranger, () -> queue(stranger, PARTILLE, 1));
            deniedRun(stranger, () -> order(stranger, line, "Skäl."));
            denied(
                    stranger,
                    () -> {
                        reserves.offerItself(event, unit, true);
                        return 0;
                    });
        }
        for (String stranger : List.of("chef.hisingen", "kontakt.molndal")) {
            notFound(stranger, () -> substitutions.details(seat));
            notFound(stranger, () -> substitute(stranger, seat, true));
            notFound(
                    stranger,
                    () -> {
                        holds.release(hold, 1);
                        return 0;
                    });
            notFound(
                    stranger,
                    () -> {
                        reserves.remove(line.get(0));
                        return 0;
                    });
            notFound(
                    stranger,
                    () -> {
                        reserves.offer(line.get(0));
                        return 0;
                    });
        }
        denied("karin.koordinator", () -> substitutions.details(seat));
        assertThat(as("karin.koordinator", () -> reserves.reserves(event, unit))).hasSize(2);
        assertThat(status(seat)).isEqualTo("INVITED");
        assertThat(waitingIds()).isEqualTo(line);
        assertThat(numbers("chef.partille", PARTILLE).held()).isEqualTo(1);
    }

    private void deniedRun(String who, ThrowsHidden work) {
        assertThatThrownBy(work::run).as(who).isInstanceOf(AccessDenied.class);
    }

    private void notFound(String who, Callable<?> work) {
        assertThatThrownBy(() -> as(who, work)).as(who).isInstanceOf(NotFound.class);
    }

    // Fixtures -----------------------------------------------------------------------------------

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static NamePeople with(
            NamePeople command, NamePeople.Overflow overflow, @Nullable Long holdId) {
        return new NamePeople(
                command.eventId(),
                command.organisationId(),
                command.people(),
                overflow,
                holdId,
                null);
    }

    private static NamePeople answeredBy(NamePeople command, LocalDate lastDay) {
        return new NamePeople(
                command.eventId(),
                command.organisationId(),
                command.people(),
                NamePeople.Overflow.REFUSE,
                null,
                lastDay);
    }

    private static String lastName(NamePeople command) {
        NamePeople.Newcomer last =
                Objects.requireNonNull(
                        command.people().get(command.people().size() - 1).newcomer());
        return last.givenName() + ' ' + last.familyName();
    }

    private void hold(String user, String unit, int seats, LocalDate until) throws Exception {
        as(
                user,
                () -> {
                    holds.hold(
                            new HoldSeats(event, organisation(unit), seats, until, "Nyanställda"));
                    return 0;
                });
    }

    private HoldRow hold(String user, String unit) throws Exception {
        return as(user, () -> holds.holds(event, organisation(unit))).get(0);
    }

    private void release(String user, HoldRow hold, int seats) throws Exception {
        as(
                user,
                () -> {
                    holds.release(hold.holdId(), seats);
                    return 0;
                });
    }

    private void queue(String user, String unit, int number) throws Exception {
        queue(user, newcomers(unit, number));
    }

    private void queue(String user, NamePeople who) throws Exception {
        as(
                user,
                () -> {
                    reserves.add(new AddReserves(event, who.organisationId(), who.people()));
                    return 0;
                });
    }

    private List<ReserveRow> reserves(String user, String unit) throws Exception {
        return as(user, () -> reserves.reserves(event, organisation(unit)));
    }

    private List<Long> waitingIds() throws Exception {
        return reserves("chef.partille", PARTILLE).stream().map(ReserveRow::reserveId).toList();
    }

    private void order(String user, List<Long> ids, String reason) throws Exception {
        as(
                user,
                () -> {
                    reserves.order(new OrderReserves(event, organisation(PARTILLE), ids, reason));
                    return 0;
                });
    }

    private void offer(String user, long reserve) throws Exception {
        as(
                user,
                () -> {
                    reserves.offer(reserve);
                    return 0;
                });
    }

    private void overdue() throws Exception {
        as(null, () -> caller.asSystem("seat.expire", overdue::run));
    }

    private long substitute(String user, long nomination, boolean agreed) throws Exception {
        NamePeople.Choice somebody = newcomers(PARTILLE, 1).people().get(0);
        return as(
                user,
                () ->
                        substitutions.substitute(
                                new Substitute(nomination, somebody, agreed, "Sjuk")));
    }

    private long nominationId(String status) {
        return count("select id from nomination where event_id = ? and status = ?", event, status);
    }

    private String reserveStatus(long reserve) {
        return ask("select status from reserve where id = ?", reserve).toString();
    }

    private List<String> statuses() {
        return List.of(
                Pattern.compile(",")
                        .split(
                                ask(
                                                "select string_agg(status, ',' order by id) from nomination where event_id = ?",
                                                event)
                                        .toString()));
    }

    private SeatNumbers numbers(String user, String unit) throws Exception {
        NominationOverview overview =
                as(user, () -> nominations.overview(event, organisation(unit)));
        return Objects.requireNonNull(overview.unit()).own();
    }
}
