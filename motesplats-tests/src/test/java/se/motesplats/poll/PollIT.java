package se.motesplats.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.own.service.OwnDataService;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.EventService;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.it.Statements;
import se.motesplats.poll.service.AnswerPoll;
import se.motesplats.poll.service.ChooseDate;
import se.motesplats.poll.service.PollAnswerService;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollFacts;
import se.motesplats.poll.service.PollFinalService;
import se.motesplats.poll.service.PollJob;
import se.motesplats.poll.service.PollPeopleService;
import se.motesplats.poll.service.PollPersonRow;
import se.motesplats.poll.service.PollService;
import se.motesplats.poll.service.PollSlotRow;
import se.motesplats.poll.service.PollSlotService;
import se.motesplats.poll.service.QuickSlots;
import se.motesplats.poll.service.SlotTime;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchService;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.calendar.service.CalendarClient;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.todo.service.TodoService;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.told.service.ToldService;

/** Polls for a date: who knows of them, links, answers at once, reminders, calendars. */
@ArquillianTest
class PollIT extends Actors {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 12);
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 3, 15);

    @Inject private PollService polls;
    @Inject private PollSlotService dates;
    @Inject private PollPeopleService asked;
    @Inject private PollAnswerService answers;
    @Inject private PollFinalService finals;
    @Inject private PollJob job;
    @Inject private EventService events;
    @Inject private ToldService told;
    @Inject private TodoService todos;
    @Inject private SearchService search;
    @Inject private OwnDataService ownData;
    @Inject private ClockService clock;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants rows;
    private String name;
    private String asker;

    @BeforeEach
    void set_the_clock() {
        clock.set(TODAY.atTime(9, 0));
        rows = new Participants(database::getConnection);
        name = "Prov " + UUID.randomUUID();
        asker = manager("fragar");
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    // --- Making it --------------------------------------------------------------------------

    private PollFacts facts(boolean own, @Nullable Integer limit, boolean hidden) {
        return new PollFacts(
                name,
                "Temat är hälsa.",
                AttendanceMode.ON_SITE,
                "Bryggan",
                null,
                120,
                LAST,
                own,
                limit,
                hidden);
    }

    /** Three Mondays at 13.30, over the day on which clocks are put forward. */
    private long poll(boolean own, @Nullable Integer limit, boolean hidden) throws Exception {
        return as(
                asker,
                () -> {
                    long id = polls.create(facts(own, limit, hidden));
                    dates.addMany(
                            id,
                            new QuickSlots(
                                    FIRST_MONDAY,
                                    FIRST_MONDAY.plusWeeks(2),
                                    Set.of(DayOfWeek.MONDAY),
                                    "13.30"));
                    return id;
                });
    }

    /** Somebody who may make polls, and has made none. */
    private String manager(String what) {
        String user = user(what);
        rows.change(
                "insert into role_assignment (id, version, person_id, role, organisation_id) select nextval('seq_id'), 1, ?, 'MANAGER', id"
                        + " from organisation where name = 'Partille' and valid_to is null",
                rows.person(user, "Partille"));
        return user;
    }

    private String user(String what) {
        return what + '.' + name.substring(5, 13);
    }

    private String address(String what) {
        return user(what) + "@motesplats.example";
    }

    private void invite(long poll, String... who) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String one : who) {
            text.append(one).append(" Prov <").append(address(one)).append(">\n");
        }
        as(
                asker,
                () -> {
                    asked.paste(poll, text.toString());
                    asked.invite(poll);
                    return true;
                });
    }

    private PollBoard board(long poll) throws Exception {
        return as(asker, () -> polls.get(poll));
    }

    private List<Long> slots(long poll) throws Exception {
        return board(poll).slots().stream().map(PollSlotRow::id).toList();
    }

    /** The secret of the newest mail to that person. */
    private String token(String what) {
        return rows.text(
                "select substring(body from 'token=([A-Za-z0-9_-]+)') from outbox_mail where to_address = ?"
                        + " and template in ('poll-invitation', 'poll-reminder') order by id desc limit 1",
                address(what));
    }

    private long mails(String template, String what) {
        return rows.number(
                "select count(*) from outbox_mail where template = ? and to_address = ?",
                template,
                address(what));
    }

    private static AnswerPoll say(List<Long> slots, PollChoice... choices) {
        Map<Long, PollChoice> said = new HashMap<>();
        for (int i = 0; i < choices.length; i++) {
            said.put(slots.get(i), choices[i]);
        }
        return new AnswerPoll(said, false, null);
    }

    private void answer(String what, List<Long> slots, PollChoice... choices) throws Exception {
        String token = token(what);
        as(null, () -> done(() -> answers.answerByLink(token, say(slots, choices))));
    }

    private long participant(long poll, String what) throws Exception {
        String address = address(what);
        return board(poll).people().stream()
                .filter(p -> address.equals(p.email()))
                .map(PollPersonRow::id)
                .findFirst()
                .orElseThrow();
    }

    // --- Who knows of it --------------------------------------------------------------------

    @Test
    void is_known_to_those_who_run_it_and_those_who_were_asked_and_to_nobody_else()
            throws Exception {
        long poll = poll(false, null, false);
        as(asker, () -> done(() -> asked.add(poll, personId("petra.palm"))));
        List<Long> slots = slots(poll);
        assertThatThrownBy(() -> as("petra.palm", () -> polls.get(poll)))
                .as("before she is asked")
                .isInstanceOf(NotFound.class);
        as(asker, () -> done(() -> asked.invite(poll)));
        assertThat(as("petra.palm", () -> polls.get(poll)).editor()).isFalse();

        for (String stranger :
                List.of("emil.ek", "karin.koordinator", "admin", "kontakt.partille")) {
            for (Callable<?> work : useCases(poll, slots.get(0))) {
                assertThatThrownBy(() -> as(stranger, work))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);
            }
            assertThat(as(stranger, () -> polls.mine())).noneMatch(p -> p.id() == poll);
            assertThat(found(stranger)).isZero();
        }
        for (Callable<?> work : useCases(poll, slots.get(0))) {
            assertThatThrownBy(() -> as(null, work)).isInstanceOf(LoginRequired.class);
        }
        assertThat(found(asker)).isEqualTo(1);
        assertThat(found("petra.palm")).isEqualTo(1);
        // Who is asked answers, and runs nothing.
        for (Callable<?> work : running(poll, slots.get(0))) {
            assertThatThrownBy(() -> as("petra.palm", work)).isInstanceOf(NotFound.class);
        }
    }

    private long found(String user) throws Exception {
        return as(user, () -> search.find(name, SearchKind.POLL, 5)).kinds().stream()
                .mapToLong(kind -> kind.count())
                .sum();
    }

    private List<Callable<?>> useCases(long poll, long slot) {
        List<Callable<?>> all = new ArrayList<>(running(poll, slot));
        all.add(() -> polls.get(poll));
        all.add(() -> done(() -> answers.answer(poll, say(List.of(slot), PollChoice.NO))));
        all.add(() -> done(() -> answers.propose(poll, time(FIRST_MONDAY.plusDays(1)))));
        return all;
    }

    private List<Callable<?>> running(long poll, long slot) {
        return List.of(
                () -> polls.getToEdit(poll),
                () -> done(() -> polls.save(poll, 1, facts(true, null, false))),
                () -> done(() -> polls.close(poll)),
                () -> done(() -> polls.reopen(poll, LAST)),
                () -> dates.addMany(poll, new QuickSlots(FIRST_MONDAY, null, Set.of(), "8")),
                () -> done(() -> dates.save(poll, null, time(FIRST_MONDAY.plusDays(2)))),
                () -> done(() -> dates.remove(poll, slot)),
                () -> asked.searchPeople(poll, "palm"),
                () -> done(() -> asked.add(poll, personId("emil.ek"))),
                () -> asked.paste(poll, "x@motesplats.example"),
                () -> done(() -> asked.remove(poll, 1)),
                () -> done(() -> asked.coOwn(poll, 1, true)),
                () -> done(() -> asked.revokeLink(poll, 1)),
                () -> done(() -> asked.renewLink(poll, 1)),
                () -> done(() -> asked.invite(poll)),
                () -> done(() -> asked.remind(poll)),
                () -> finals.choices(poll),
                () -> done(() -> finals.choose(new ChooseDate(poll, slot, "own:0"))),
                () -> done(() -> finals.callOff(poll, null)));
    }

    private static SlotTime time(LocalDate day) {
        return new SlotTime(day, LocalTime.of(10, 0), null);
    }

    @Test
    void is_made_by_whoever_has_a_role_of_work_and_not_too_often() throws Exception {
        String idle = user("utan.roll");
        rows.person(idle, "Partille");
        denied(idle, () -> polls.create(facts(false, null, false)));
        assertThatThrownBy(() -> as(null, () -> polls.create(facts(false, null, false))))
                .isInstanceOf(LoginRequired.class);
        String often = manager("ofta");
        for (int i = 0; i < 20; i++) {
            as(often, () -> polls.create(facts(false, null, false)));
        }
        refused(
                "error.poll.tooMany",
                () -> as(often, () -> polls.create(facts(false, null, false))));
    }

    @Test
    void a_co_owner_does_what_the_owner_does_until_that_ends() throws Exception {
        long poll = poll(false, null, false);
        as(asker, () -> done(() -> asked.add(poll, personId("petra.palm"))));
        long petra =
                board(poll).people().stream()
                        .filter(p -> p.part() == PollPart.ASKED)
                        .findFirst()
                        .orElseThrow()
                        .id();
        as(asker, () -> done(() -> asked.coOwn(poll, petra, true)));
        as("petra.palm", () -> done(() -> polls.close(poll)));
        as(asker, () -> done(() -> asked.coOwn(poll, petra, false)));
        assertThatThrownBy(() -> as("petra.palm", () -> polls.getToEdit(poll)))
                .isInstanceOf(NotFound.class);
        long owner = board(poll).me().participantId();
        refused(
                "error.poll.ownerStays",
                () -> as(asker, () -> done(() -> asked.coOwn(poll, owner, false))));
        refused(
                "error.poll.ownerStays",
                () -> as(asker, () -> done(() -> asked.remove(poll, owner))));
    }

    // --- Links ------------------------------------------------------------------------------

    @Test
    void a_link_opens_one_poll_for_one_person_until_it_ends() throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna", "bo");
        List<Long> slots = slots(poll);
        String first = token("anna");
        assertThat(first).hasSizeGreaterThanOrEqualTo(43);
        assertThat(
                        rows.number(
                                "select count(*) from poll_participant where link_hash = ? or link_hash like ?",
                                first,
                                '%' + first + '%'))
                .as("only a hash is kept")
                .isZero();
        assertThat(opens(first)).isTrue();
        for (String guess :
                List.of(
                        "",
                        "x",
                        first + "x",
                        first.substring(1),
                        first.toUpperCase(Locale.ROOT),
                        "%")) {
            assertThat(opens(guess)).as(guess).isFalse();
            assertThatThrownBy(
                            () ->
                                    as(
                                            null,
                                            () ->
                                                    done(
                                                            () ->
                                                                    answers.answerByLink(
                                                                            guess,
                                                                            say(
                                                                                    slots,
                                                                                    PollChoice
                                                                                            .YES)))))
                    .isInstanceOf(NotFound.class);
        }
        // Looking answers nothing.
        assertThat(as(null, () -> answers.byLink(first)).orElseThrow().me().answeredAt()).isNull();

        as(asker, () -> done(() -> asked.renewLink(poll, participant(poll, "anna"))));
        String second = token("anna");
        assertThat(second).isNotEqualTo(first);
        assertThat(opens(first)).as("a new link ends the old").isFalse();
        assertThat(opens(second)).isTrue();
        assertThat(opens(token("bo"))).as("somebody else's stays").isTrue();

        as(asker, () -> done(() -> asked.revokeLink(poll, participant(poll, "anna"))));
        assertThat(opens(second)).as("revoked").isFalse();
        String bo = token("bo");
        as(asker, () -> done(() -> asked.remove(poll, participant(poll, "bo"))));
        assertThat(opens(bo)).as("of somebody who was taken out").isFalse();
    }

    @Test
    void a_link_runs_out_by_itself() throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna");
        String token = token("anna");
        clock.set(FIRST_MONDAY.plusWeeks(2).plusDays(13).atTime(12, 0));
        assertThat(opens(token)).as("it shows what became of it for a while").isTrue();
        clock.set(FIRST_MONDAY.plusWeeks(2).plusDays(15).atTime(12, 0));
        assertThat(opens(token)).isFalse();
    }

    private boolean opens(String token) throws Exception {
        return as(null, () -> answers.byLink(token)).isPresent();
    }

    // --- Answers ----------------------------------------------------------------------------

    @Test
    void answers_are_written_changed_and_counted() throws Exception {
        long poll = poll(true, null, false);
        invite(poll, "anna", "bo");
        List<Long> slots = slots(poll);
        answer("anna", slots, PollChoice.YES, PollChoice.IF_NEEDED);
        PollBoard half = board(poll);
        assertThat(half.answered()).as("one date is left").isZero();
        String anna = token("anna");
        as(
                null,
                () ->
                        done(
                                () ->
                                        answers.answerByLink(
                                                anna,
                                                new AnswerPoll(
                                                        Map.of(
                                                                slots.get(0),
                                                                PollChoice.YES,
                                                                1L,
                                                                PollChoice.YES),
                                                        true,
                                                        "Helst den första <b>gången</b>"))));
        answer("bo", slots, PollChoice.IF_NEEDED, PollChoice.YES, PollChoice.NO);
        PollBoard all = board(poll);
        assertThat(all.answered()).isEqualTo(2);
        assertThat(all.slots())
                .extracting(PollSlotRow::tally)
                .containsExactly(
                        new PollTally(1, 1, 0), new PollTally(1, 0, 1), new PollTally(0, 0, 2));
        assertThat(all.best()).extracting(PollSlotRow::id).containsExactly(slots.get(0));
        assertThat(mails("poll-all-answered", "anna")).isZero();
        assertThat(
                        rows.number(
                                "select count(*) from outbox_mail where template = 'poll-all-answered' and dedup_key like ?",
                                "poll-all-answered:" + poll + ":%"))
                .as("once, to who runs it")
                .isEqualTo(1);

        as(null, () -> done(() -> answers.proposeByLink(anna, time(FIRST_MONDAY.plusDays(1)))));
        assertThat(board(poll).slots()).hasSize(4);
        assertThat(board(poll).answered()).as("there is more to answer").isEqualTo(1);
        refused(
                "error.poll.slotKnown",
                () ->
                        as(
                                null,
                                () ->
                                        done(
                                                () ->
                                                        answers.proposeByLink(
                                                                anna,
                                                                time(FIRST_MONDAY.plusDays(1))))));
        for (int i = 2; i < 6; i++) {
            int day = i;
            as(
                    null,
                    () ->
                            done(
                                    () ->
                                            answers.proposeByLink(
                                                    anna, time(FIRST_MONDAY.plusDays(day)))));
        }
        refused(
                "error.poll.tooManyProposals",
                () ->
                        as(
                                null,
                                () ->
                                        done(
                                                () ->
                                                        answers.proposeByLink(
                                                                anna,
                                                                time(FIRST_MONDAY.plusDays(8))))));
    }

    @Test
    void takes_answers_to_the_last_second_and_proposals_only_where_they_are_wanted()
            throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna");
        List<Long> slots = slots(poll);
        String token = token("anna");
        refused(
                "error.poll.noProposals",
                () ->
                        as(
                                null,
                                () ->
                                        done(
                                                () ->
                                                        answers.proposeByLink(
                                                                token,
                                                                time(FIRST_MONDAY.plusDays(1))))));
        clock.set(LAST.atTime(23, 59, 50));
        answer("anna", slots, PollChoice.YES);
        clock.set(LAST.plusDays(1).atStartOfDay());
        refused("error.poll.notOpen", () -> answer("anna", slots, PollChoice.NO));
        assertThat(board(poll).status()).isEqualTo(PollStatus.CLOSED);
        int version = board(poll).version();
        PollFacts later =
                new PollFacts(
                        name,
                        null,
                        AttendanceMode.ON_SITE,
                        null,
                        null,
                        120,
                        LAST.plusDays(3),
                        false,
                        null,
                        false);
        as(asker, () -> done(() -> polls.save(poll, version, later)));
        answer("anna", slots, PollChoice.NO);
    }

    @Test
    void a_flood_of_answers_ends() throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna");
        List<Long> slots = slots(poll);
        for (int i = 0; i < PollParticipant.MOST_ANSWERS; i++) {
            answer("anna", slots, i % 2 == 0 ? PollChoice.YES : PollChoice.NO);
        }
        refused("error.poll.tooOften", () -> answer("anna", slots, PollChoice.YES));
        clock.set(TODAY.atTime(10, 30));
        answer("anna", slots, PollChoice.YES);
    }

    @Test
    void two_at_once_for_the_last_place_of_a_date_get_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            name = "Prov " + UUID.randomUUID();
            long poll = poll(false, 1, false);
            invite(poll, "anna", "bo", "cia", "dan");
            List<Long> slots = slots(poll);
            assertThat(race(slots, List.of("anna", "bo", "cia", "dan"))).isEqualTo(1);
            assertThat(board(poll).slots().get(0).tally().yes()).isEqualTo(1);
            assertThat(board(poll).slots().get(0).isFull()).isTrue();
        }
    }

    private int race(List<Long> slots, List<String> who) throws Exception {
        CyclicBarrier together = new CyclicBarrier(who.size());
        List<Callable<Boolean>> all = new ArrayList<>();
        for (String one : who) {
            String token = token(one);
            all.add(
                    request(
                            null,
                            () -> {
                                together.await();
                                return done(
                                        () ->
                                                answers.answerByLink(
                                                        token, say(slots, PollChoice.YES)));
                            }));
        }
        int got = 0;
        for (Future<Boolean> done : threads.invokeAll(all)) {
            try {
                done.get();
                got++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(BusinessException.class);
            }
        }
        return got;
    }

    /** Without the lock both count before either writes: the test above could fail. */
    @Test
    void without_the_lock_two_would_both_get_the_last_place() throws Exception {
        long poll = poll(false, 1, false);
        invite(poll, "anna", "bo");
        long slot = slots(poll).get(0);
        long[] who = {participant(poll, "anna"), participant(poll, "bo")};
        CyclicBarrier counted = new CyclicBarrier(2);
        List<Callable<Boolean>> both = new ArrayList<>();
        for (long one : who) {
            both.add(
                    () -> {
                        boolean free =
                                rows.number(
                                                "select count(*) from poll_answer where slot_id = ? and choice = 'YES'",
                                                slot)
                                        < 1;
                        counted.await();
                        return free
                                && rows.change(
                                                "insert into poll_answer (id, version, slot_id, participant_id, choice, at) values"
                                                        + " (nextval('seq_id'), 1, ?, ?, 'YES', now())",
                                                slot,
                                                one)
                                        == 1;
                    });
        }
        for (Future<Boolean> done : threads.invokeAll(both)) {
            assertThat(done.get()).isTrue();
        }
        assertThat(board(poll).slots().get(0).tally().yes()).isEqualTo(2);
    }

    @Test
    void who_has_a_place_keeps_it_and_a_limit_does_not_go_below_what_is_taken() throws Exception {
        long poll = poll(false, 1, false);
        invite(poll, "anna", "bo");
        List<Long> slots = slots(poll);
        answer("anna", slots, PollChoice.YES, PollChoice.NO);
        answer("anna", slots, PollChoice.YES, PollChoice.YES);
        refused("error.poll.slotFull", () -> answer("bo", slots, PollChoice.YES));
        answer("bo", slots, PollChoice.IF_NEEDED);
        PollBoard now = board(poll);
        as(asker, () -> done(() -> polls.save(poll, now.version(), facts(false, 2, false))));
        answer("bo", slots, PollChoice.YES);
        int version = board(poll).version();
        refused(
                "error.poll.limitBelow",
                () ->
                        as(
                                asker,
                                () ->
                                        done(
                                                () ->
                                                        polls.save(
                                                                poll,
                                                                version,
                                                                facts(false, 1, false)))));
    }

    // --- What others see --------------------------------------------------------------------

    @Test
    void addresses_are_told_to_nobody_who_is_asked_and_names_only_where_they_are_not_hidden()
            throws Exception {
        long open = poll(false, null, false);
        invite(open, "anna", "bo");
        answer("anna", slots(open), PollChoice.YES);
        String bo = token("bo");
        PollBoard shown = as(null, () -> answers.byLink(bo)).orElseThrow();
        assertThat(shown.people()).extracting(PollPersonRow::name).containsExactly("anna Prov");
        assertThat(shown.people()).allMatch(p -> p.email() == null && p.linkUntil() == null);
        assertThat(board(open).people())
                .extracting(PollPersonRow::email)
                .contains(address("anna"), address("bo"));

        name = "Prov " + UUID.randomUUID();
        long hidden = poll(false, null, true);
        invite(hidden, "anna", "bo");
        answer("anna", slots(hidden), PollChoice.YES);
        String again = token("bo");
        PollBoard blind = as(null, () -> answers.byLink(again)).orElseThrow();
        assertThat(blind.people()).isEmpty();
        assertThat(blind.slots().get(0).tally().yes()).isEqualTo(1);
        int version = board(hidden).version();
        refused(
                "error.poll.namesStayHidden",
                () ->
                        as(
                                asker,
                                () ->
                                        done(
                                                () ->
                                                        polls.save(
                                                                hidden,
                                                                version,
                                                                facts(false, null, false)))));
    }

    @Test
    void a_protected_identity_is_named_to_nobody() throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna", "bo");
        rows.change("update person set protected_identity = true where email = ?", address("anna"));
        answer("anna", slots(poll), PollChoice.YES);
        String bo = token("bo");
        assertThat(as(null, () -> answers.byLink(bo)).orElseThrow().people())
                .extracting(PollPersonRow::name)
                .containsOnlyNulls();
        assertThat(board(poll).people())
                .extracting(PollPersonRow::name)
                .doesNotContain("anna Prov");
    }

    @Test
    void pasted_lines_that_cannot_be_understood_are_named_and_nobody_is_added() throws Exception {
        long poll = poll(false, null, false);
        assertThatThrownBy(
                        () ->
                                as(
                                        asker,
                                        () ->
                                                asked.paste(
                                                        poll,
                                                        "anna@motesplats.example\nBara ett namn\nfel@@x")))
                .isInstanceOf(BusinessException.class);
        assertThat(board(poll).people()).hasSize(1);
        assertThat(as(asker, () -> asked.paste(poll, address("anna") + '\n' + address("anna"))))
                .isEqualTo(1);
        assertThat(as(asker, () -> asked.paste(poll, address("anna")))).isZero();
    }

    // --- Mails by themselves ----------------------------------------------------------------

    @Test
    void reminds_only_those_who_have_not_answered_once_on_many_nodes() throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna", "bo");
        List<Long> slots = slots(poll);
        answer("anna", slots, PollChoice.YES, PollChoice.NO, PollChoice.NO);
        clock.set(LAST.minusDays(2).atTime(7, 59));
        tend();
        assertThat(mails("poll-reminder", "bo")).isZero();
        clock.set(LAST.minusDays(2).atTime(8, 0));
        List<Callable<Boolean>> nodes =
                List.of(request(null, this::tend), request(null, this::tend));
        for (Future<Boolean> done : threads.invokeAll(nodes)) {
            done.get();
        }
        as(null, this::tend);
        assertThat(mails("poll-reminder", "bo")).isEqualTo(1);
        assertThat(mails("poll-reminder", "anna")).isZero();
        refused("error.poll.remindedLately", () -> as(asker, () -> done(() -> asked.remind(poll))));

        clock.set(LAST.plusDays(1).atTime(0, 1));
        as(null, this::tend);
        as(null, this::tend);
        assertThat(
                        rows.number(
                                "select count(*) from outbox_mail where dedup_key like ?",
                                "poll-closed:" + poll + ":%"))
                .isEqualTo(1);
        assertThat(as(asker, () -> todos.list()))
                .anyMatch(t -> t.key().equals("todo.poll.choose") && t.data().contains(name));
    }

    private boolean tend() {
        caller.asSystem("poll.tend", job::run);
        return true;
    }

    @Test
    void says_whom_an_invitation_and_a_reminder_tell_before_they_go() throws Exception {
        long poll = poll(false, null, false);
        as(asker, () -> asked.paste(poll, address("anna") + '\n' + address("bo")));
        Told before = as(asker, () -> told.wouldBe(() -> asked.invite(poll)));
        assertThat(before.people()).isEqualTo(2);
        assertThat(mails("poll-invitation", "anna")).as("rehearsed only").isZero();
        as(asker, () -> done(() -> asked.invite(poll)));
        assertThat(mails("poll-invitation", "anna")).isEqualTo(1);
        refused("error.poll.nobodyToInvite", () -> as(asker, () -> done(() -> asked.invite(poll))));
        answer("anna", slots(poll), PollChoice.NO, PollChoice.NO, PollChoice.NO);
        assertThat(as(asker, () -> told.wouldBe(() -> asked.remind(poll))).people()).isEqualTo(1);
        as(asker, () -> done(() -> asked.remind(poll)));
        assertThat(mails("poll-reminder", "bo")).isEqualTo(1);
    }

    @Test
    void who_is_asked_has_it_to_do_until_it_is_answered_and_reads_what_is_stored()
            throws Exception {
        long poll = poll(false, null, false);
        as(
                asker,
                () -> {
                    asked.add(poll, personId("petra.palm"));
                    asked.invite(poll);
                    return true;
                });
        assertThat(as("petra.palm", () -> todos.list()))
                .anyMatch(t -> t.key().equals("todo.poll.answer") && t.data().contains(name));
        List<Long> slots = slots(poll);
        as(
                "petra.palm",
                () ->
                        done(
                                () ->
                                        answers.answer(
                                                poll,
                                                say(
                                                        slots,
                                                        PollChoice.YES,
                                                        PollChoice.NO,
                                                        PollChoice.NO))));
        assertThat(as("petra.palm", () -> todos.list())).noneMatch(t -> t.data().contains(name));
        assertThat(as("petra.palm", ownData::get))
                .filteredOn(kind -> kind.key().equals("pollAnswers"))
                .flatExtracting(kind -> kind.rows())
                .anyMatch(row -> row.contains(name) && row.contains(PollChoice.YES));
    }

    // --- The date ---------------------------------------------------------------------------

    @Test
    void the_chosen_date_stands_in_calendars_follows_changes_and_goes() throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna", "bo");
        List<Long> slots = slots(poll);
        CalendarClient anna = new CalendarClient(address("anna"));
        Told before =
                as(asker, () -> told.wouldBe(() -> finals.choose(choose(poll, slots.get(1)))));
        assertThat(before.people()).as("two who are asked, and who runs it").isEqualTo(3);
        assertThat(board(poll).status()).isEqualTo(PollStatus.OPEN);

        as(asker, () -> done(() -> finals.choose(choose(poll, slots.get(1)))));
        receive(anna, "poll-final", poll, "REQUEST");
        assertThat(anna.times())
                .as("over summer time")
                .containsExactly(FIRST_MONDAY.plusWeeks(1) + "T13:30/15:30");

        as(asker, () -> done(() -> finals.choose(choose(poll, slots.get(2)))));
        receive(anna, "poll-final", poll, "REQUEST");
        assertThat(anna.times()).containsExactly(FIRST_MONDAY.plusWeeks(2) + "T13:30/15:30");
        refused(
                "error.poll.sameDate",
                () -> as(asker, () -> done(() -> finals.choose(choose(poll, slots.get(2))))));

        PollBoard now = board(poll);
        PollFacts elsewhere =
                new PollFacts(
                        name,
                        null,
                        AttendanceMode.ON_SITE,
                        "Ria",
                        null,
                        60,
                        LAST,
                        false,
                        null,
                        false);
        as(asker, () -> done(() -> polls.save(poll, now.version(), elsewhere)));
        receive(anna, "poll-final", poll, "REQUEST");
        assertThat(anna.times()).containsExactly(FIRST_MONDAY.plusWeeks(2) + "T13:30/14:30");

        as(asker, () -> done(() -> finals.callOff(poll, "Sjukdom")));
        receive(anna, "poll-called-off", poll, "CANCEL");
        assertThat(anna.times()).isEmpty();
        refused(
                "error.poll.decided",
                () -> as(asker, () -> done(() -> finals.choose(choose(poll, slots.get(0))))));
        String token = token("anna");
        assertThat(as(null, () -> answers.byLink(token)).orElseThrow().reason())
                .isEqualTo("Sjukdom");
    }

    private static ChooseDate choose(long poll, long slot) {
        return new ChooseDate(poll, slot, "own:0");
    }

    private void receive(CalendarClient client, String template, long poll, String method) {
        String where =
                " from outbox_mail where template = ? and to_address = ? and dedup_key like ? order by id desc limit 1";
        String key = template + ':' + poll + ":%";
        assertThat(rows.text("select calendar_method" + where, template, address("anna"), key))
                .isEqualTo(method);
        client.receive(
                method, rows.text("select calendar" + where, template, address("anna"), key));
    }

    @Test
    void called_off_before_a_date_is_chosen_no_calendar_is_told() throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna");
        as(asker, () -> done(() -> finals.callOff(poll, null)));
        assertThat(mails("poll-called-off", "anna")).isEqualTo(1);
        assertThat(
                        rows.number(
                                "select count(*) from outbox_mail where template = 'poll-called-off' and to_address = ? and calendar is not null",
                                address("anna")))
                .isZero();
    }

    @Test
    void a_date_becomes_an_event_only_for_who_may_make_one_and_calendars_follow_that()
            throws Exception {
        long managers = poll(false, null, false);
        long slot = slots(managers).get(0);
        assertThat(as(asker, () -> finals.choices(managers)))
                .extracting(ChooseDate.Choice::kind)
                .containsExactly("own");
        long series = rows.number("select min(id) from event_series");
        assertThatThrownBy(
                        () ->
                                as(
                                        asker,
                                        () ->
                                                done(
                                                        () ->
                                                                finals.choose(
                                                                        new ChooseDate(
                                                                                managers,
                                                                                slot,
                                                                                "event:"
                                                                                        + series)))))
                .isInstanceOf(NotFound.class);

        long poll = as("karin.koordinator", () -> polls.create(facts(false, null, false)));
        String karin = "karin.koordinator";
        as(
                karin,
                () -> {
                    dates.save(poll, null, time(FIRST_MONDAY));
                    asked.paste(poll, address("anna"));
                    asked.invite(poll);
                    return true;
                });
        long date = as(karin, () -> polls.get(poll)).slots().get(0).id();
        as(karin, () -> done(() -> finals.choose(new ChooseDate(poll, date, "event:" + series))));
        String page = Objects.requireNonNull(as(karin, () -> polls.get(poll)).outcomePage());
        assertThat(page).startsWith("/event/view.xhtml?event=");
        long event = Long.parseLong(page.substring(page.indexOf('=') + 1));
        CalendarClient anna = new CalendarClient(address("anna"));
        receive(anna, "poll-final", poll, "REQUEST");
        assertThat(anna.times()).containsExactly(FIRST_MONDAY + "T10:00/12:00");
        refused(
                "error.poll.becameMore",
                () -> as(karin, () -> done(() -> finals.callOff(poll, null))));

        int version = as(karin, () -> events.getToEdit(event)).version();
        as(
                karin,
                () ->
                        events.changeStatus(
                                new ChangeEventStatus(
                                        event, version, EventStatus.CANCELLED, "Lokalen brann")));
        String cancelled =
                rows.text(
                        "select calendar from outbox_mail where event_id = ? and to_address = ? and calendar_method = 'CANCEL'",
                        event,
                        address("anna"));
        anna.receive("CANCEL", cancelled);
        assertThat(anna.times()).isEmpty();
    }

    // --- Dates ------------------------------------------------------------------------------

    @Test
    void dates_are_added_moved_and_taken_away_with_what_was_said_to_them() throws Exception {
        long poll = poll(false, null, false);
        invite(poll, "anna");
        List<Long> slots = slots(poll);
        answer("anna", slots, PollChoice.YES, PollChoice.YES, PollChoice.YES);
        assertThat(
                        as(
                                asker,
                                () ->
                                        dates.addMany(
                                                poll,
                                                new QuickSlots(
                                                        FIRST_MONDAY,
                                                        FIRST_MONDAY.plusWeeks(3),
                                                        Set.of(DayOfWeek.MONDAY),
                                                        "13.30"))))
                .as("those that are there stay")
                .isEqualTo(1);
        as(asker, () -> done(() -> dates.save(poll, slots.get(0), time(FIRST_MONDAY))));
        PollBoard moved = board(poll);
        assertThat(moved.slots().get(0).tally()).isEqualTo(PollTally.NONE);
        assertThat(moved.answered()).isZero();
        as(asker, () -> done(() -> dates.remove(poll, slots.get(1))));
        assertThat(board(poll).slots()).hasSize(3);
        refused(
                "error.poll.slotPast",
                () ->
                        as(
                                asker,
                                () ->
                                        done(
                                                () ->
                                                        dates.save(
                                                                poll,
                                                                null,
                                                                time(TODAY.minusDays(1))))));
        refused(
                "error.poll.tooManySlots",
                () ->
                        as(
                                asker,
                                () ->
                                        dates.addMany(
                                                poll,
                                                new QuickSlots(
                                                        FIRST_MONDAY,
                                                        FIRST_MONDAY.plusDays(80),
                                                        Set.of(),
                                                        "16"))));
        assertThatThrownBy(
                        () ->
                                as(
                                        asker,
                                        () ->
                                                dates.addMany(
                                                        poll,
                                                        new QuickSlots(
                                                                FIRST_MONDAY,
                                                                null,
                                                                Set.of(),
                                                                "lunch"))))
                .isInstanceOf(BusinessException.class);
    }

    // --- Many -------------------------------------------------------------------------------

    @Test
    void sixty_people_and_twenty_dates_take_as_many_statements_as_six_and_five() throws Exception {
        long few = filled(6, 5);
        long many = filled(60, 20);
        assertThat(statements(many)).isEqualTo(statements(few)).isLessThan(12);
    }

    private long statements(long poll) throws Exception {
        return as(asker, () -> Statements.fewest(() -> polls.get(poll)));
    }

    private long filled(int people, int days) throws Exception {
        name = "Prov " + UUID.randomUUID();
        long poll = as(asker, () -> polls.create(facts(false, null, false)));
        as(
                asker,
                () ->
                        dates.addMany(
                                poll,
                                new QuickSlots(
                                        FIRST_MONDAY,
                                        FIRST_MONDAY.plusDays(days - 1L),
                                        Set.of(),
                                        "9")));
        String[] who = new String[people];
        for (int i = 0; i < people; i++) {
            who[i] = "p" + i;
        }
        invite(poll, who);
        rows.change(
                """
                insert into poll_answer (id, version, slot_id, participant_id, choice, at)
                select nextval('seq_id'), 1, s.id, p.id, 'YES', now() from poll_slot s join poll_participant p on p.poll_id = s.poll_id
                where s.poll_id = ? and p.part = 'ASKED'
                """,
                poll);
        assertThat(board(poll).people()).hasSize(people + 1);
        assertThat(board(poll).slots()).hasSize(days);
        return poll;
    }

    @Test
    void the_clock_of_the_wall_counts() throws Exception {
        long poll = poll(false, null, false);
        assertThat(board(poll).slots())
                .extracting(s -> s.startsAt().toString())
                .containsExactly(
                        "2027-03-15T12:30:00Z", "2027-03-22T12:30:00Z", "2027-03-29T11:30:00Z");
    }
}
