package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.it.Statements;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.CallAdded;
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.meeting.call.service.SavePoint;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.AddGroupOrganisation;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.EndMandate;
import se.motesplats.meeting.group.service.GroupOrganisationRow;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.meeting.guest.service.AnswerGuest;
import se.motesplats.meeting.guest.service.AskToSitIn;
import se.motesplats.meeting.guest.service.GuestService;
import se.motesplats.meeting.question.service.AnswerQuestion;
import se.motesplats.meeting.question.service.AskQuestion;
import se.motesplats.meeting.question.service.QuestionAnswerRow;
import se.motesplats.meeting.question.service.QuestionAnswerService;
import se.motesplats.meeting.question.service.QuestionDetails;
import se.motesplats.meeting.question.service.QuestionFilter;
import se.motesplats.meeting.question.service.QuestionJob;
import se.motesplats.meeting.question.service.QuestionListItem;
import se.motesplats.meeting.question.service.QuestionListService;
import se.motesplats.meeting.question.service.QuestionService;
import se.motesplats.meeting.sitting.service.MeetingOutcome;
import se.motesplats.meeting.sitting.service.MeetingOutcomes;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.todo.service.TodoService;

/** Questions to organisations of a group: who answers which, by what, and until when. */
@ArquillianTest
class QuestionIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String SECRETARY = "petra.palm";
    private static final LocalDate TODAY = LocalDate.of(2017, 2, 13);
    private static final LocalDate NEXT = LocalDate.of(2017, 3, 13);
    private static final LocalDate LAST_DAY = LocalDate.of(2017, 3, 3);
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{40,})");

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private GuestService guests;
    @Inject private AgendaService agenda;
    @Inject private MeetingCallService calls;
    @Inject private QuestionService questions;
    @Inject private QuestionAnswerService answers;
    @Inject private QuestionListService lists;
    @Inject private QuestionJob job;
    @Inject private TodoService todos;
    @Inject private ClockService clock;
    @Inject private Rows rows;
    @Inject @Any private Instance<MeetingOutcomes> outcomes;

    private final Map<String, Long> organisations = new HashMap<>();
    private long group;
    private long meeting;
    private long next;

    @BeforeEach
    void a_group_of_three_organisations_with_two_meetings() throws Exception {
        clock.set(TODAY.atTime(14, 0));
        group =
                as(
                        COORDINATOR,
                        () ->
                                groups.save(
                                        new SaveGroup(
                                                null,
                                                0,
                                                1L,
                                                "Frågande grupp " + ++made,
                                                null,
                                                GroupStatus.ACTIVE,
                                                true,
                                                null,
                                                null,
                                                120,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                7)));
        for (String name : List.of("Bryggan", "G7", "Ria")) {
            as(
                    COORDINATOR,
                    () ->
                            done(
                                    () ->
                                            membership.addOrganisation(
                                                    new AddGroupOrganisation(
                                                            group, null, name, TODAY))));
        }
        as(COORDINATOR, () -> membership.organisations(group))
                .forEach((GroupOrganisationRow o) -> organisations.put(o.name(), o.id()));
        appoint(SECRETARY, GroupRole.SECRETARY, null);
        appoint("emil.ek", GroupRole.REPRESENTATIVE, "Bryggan");
        appoint("kontakt.ale", GroupRole.REPRESENTATIVE, "Ria");
        appoint("kontakt.tjorn", GroupRole.SUBSTITUTE, "Ria");
        appoint("chef.partille", GroupRole.REPRESENTATIVE, "G7");
        meeting = plan(TODAY);
        next = plan(NEXT);
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private void appoint(String who, GroupRole role, @Nullable String organisation)
            throws Exception {
        String[] names =
                people.findByEmail(who + "@motesplats.example")
                        .orElseThrow()
                        .getName()
                        .split(" ", 2);
        as(
                COORDINATOR,
                () ->
                        membership.appoint(
                                new Appoint(
                                        group,
                                        null,
                                        names[0],
                                        names[1],
                                        who + "@motesplats.example",
                                        role,
                                        organisation == null
                                                ? null
                                                : organisations.get(organisation),
                                        null,
                                        TODAY,
                                        null,
                                        null)));
    }

    private long plan(LocalDate day) throws Exception {
        return as(
                SECRETARY,
                () ->
                        meetings.save(
                                new SaveMeeting(
                                        null,
                                        0,
                                        group,
                                        day,
                                        LocalTime.of(13, 30),
                                        120,
                                        AttendanceMode.ON_SITE,
                                        "Bryggan",
                                        null,
                                        "Hälsa")));
    }

    private AskQuestion question(@Nullable String by, @Nullable LocalDate last, String... asked) {
        List<Long> ids = new ArrayList<>();
        for (String name : asked) {
            ids.add(organisations.get(name));
        }
        return new AskQuestion(
                meeting,
                null,
                "Kan eller vill andra organisationer delta?",
                by == null ? null : organisations.get(by),
                ids,
                last,
                personId(SECRETARY));
    }

    private long ask(String... asked) throws Exception {
        return as(SECRETARY, () -> questions.ask(question("G7", LAST_DAY, asked)));
    }

    private QuestionDetails seenBy(String who, long id) throws Exception {
        return as(who, () -> questions.get(id));
    }

    private AnswerQuestion says(
            long id, String organisation, QuestionReply reply, @Nullable String text)
            throws Exception {
        QuestionAnswerRow row =
                seenBy(SECRETARY, id).answers().stream()
                        .filter(a -> a.organisation().equals(organisation))
                        .findFirst()
                        .orElseThrow();
        return new AnswerQuestion(
                List.of(new AnswerQuestion.Reply(row.id(), row.version(), reply, text)));
    }

    private void answer(String who, long id, String organisation, QuestionReply reply)
            throws Exception {
        AnswerQuestion command = says(id, organisation, reply, null);
        as(who, () -> done(() -> answers.answer(id, command)));
    }

    private Map<String, QuestionReply> replies(long id) throws Exception {
        Map<String, QuestionReply> replies = new HashMap<>();
        seenBy(SECRETARY, id).answers().forEach(a -> replies.put(a.organisation(), a.reply()));
        return replies;
    }

    private long mails(String template, String who) {
        return rows.number(
                "select count(*) from outbox_mail where template = ?1 and to_address = ?2 and"
                        + " subject || body like ?3",
                template,
                who + "@motesplats.example",
                "%Frågande grupp " + made + "%");
    }

    private String token(String template, String who) {
        String body =
                rows.text(
                        "select body from outbox_mail where template = ?1 and to_address = ?2 and"
                                + " body like ?3 order by id desc limit 1",
                        template,
                        who + "@motesplats.example",
                        "%Frågande grupp " + made + "%");
        Matcher found = TOKEN.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private void answerBy(String token, AnswerQuestion command) throws Exception {
        as(null, () -> done(() -> answers.answerByLink(token, command)));
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    private boolean isGone(String token) throws Exception {
        return as(null, () -> answers.byLink(token)).isEmpty();
    }

    @Test
    void each_representative_gets_one_mail_and_the_one_who_asks_is_not_asked() throws Exception {
        appoint("emil.ek", GroupRole.REPRESENTATIVE, "Ria");
        long id = ask("Bryggan", "G7", "Ria");
        assertThat(replies(id)).containsOnlyKeys("Bryggan", "Ria");
        assertThat(mails("meeting-question", "emil.ek")).isEqualTo(1);
        assertThat(mails("meeting-question", "kontakt.ale")).isEqualTo(1);
        assertThat(mails("meeting-question", "kontakt.tjorn")).as("a substitute").isZero();
        assertThat(mails("meeting-question", "chef.partille")).as("who asks").isZero();

        QuestionDetails seen =
                as(null, () -> answers.byLink(token("meeting-question", "emil.ek"))).orElseThrow();
        assertThat(seen.answers())
                .extracting(QuestionAnswerRow::organisation)
                .containsExactlyInAnyOrder("Bryggan", "Ria");
    }

    @Test
    void it_is_answered_when_all_have_and_its_owner_learns_of_the_last_one() throws Exception {
        long id = ask("Bryggan", "Ria");
        String link = token("meeting-question", "emil.ek");
        as(null, () -> answers.byLink(link));
        assertThat(replies(id))
                .as("looking answers nothing")
                .containsEntry("Bryggan", QuestionReply.WAITING);

        answerBy(link, says(id, "Bryggan", QuestionReply.YES, "Gärna."));
        assertThat(seenBy(SECRETARY, id).status()).isEqualTo(QuestionStatus.OPEN);
        assertThat(mails("meeting-question-answered", SECRETARY)).isZero();
        answer("kontakt.tjorn", id, "Ria", QuestionReply.NO);
        assertThat(seenBy("emil.ek", id).status()).isEqualTo(QuestionStatus.ANSWERED);
        assertThat(mails("meeting-question-answered", SECRETARY)).isEqualTo(1);

        answerBy(link, says(id, "Bryggan", QuestionReply.PERHAPS, "Kanske i höst."));
        assertThat(replies(id)).containsEntry("Bryggan", QuestionReply.PERHAPS);
        assertThat(mails("meeting-question-answered", SECRETARY)).isEqualTo(1);
        assertThat(
                        rows.number(
                                "select count(*) from audit_entry where table_name = 'question_answer'"
                                        + " and action = 'UPDATE' and row_id = ?1",
                                seenBy(SECRETARY, id).answers().get(0).id()))
                .as("each answer stays in the log")
                .isEqualTo(2);
    }

    @Test
    void others_read_or_answer_nothing_that_is_not_theirs() throws Exception {
        long id = ask("Bryggan", "Ria");
        AnswerQuestion rias = says(id, "Ria", QuestionReply.YES, null);
        denied("emil.ek", () -> done(() -> answers.answer(id, rias)));
        denied("chef.partille", () -> done(() -> answers.answer(id, rias)));
        denied(SECRETARY, () -> done(() -> answers.answer(id, rias)));
        String link = token("meeting-question", "emil.ek");
        unknown(() -> as(null, () -> done(() -> answers.answerByLink(link, rias))));
        unknown(() -> as(null, () -> done(() -> answers.answerByLink("guessed", rias))));
        assertThat(isGone("guessed")).isTrue();
        assertThat(isGone(link)).isFalse();
        assertThat(as(null, () -> answers.byLink(link)).orElseThrow().answers())
                .extracting(QuestionAnswerRow::organisation)
                .containsExactly("Bryggan");

        for (String stranger : List.of("wilma.wester", "admin")) {
            unknown(() -> as(stranger, () -> questions.get(id)));
            unknown(() -> as(stranger, () -> done(() -> answers.answer(id, rias))));
            unknown(() -> as(stranger, () -> done(() -> questions.close(id, "Klart"))));
            unknown(() -> as(stranger, () -> lists.ofMeeting(meeting)));
            unknown(() -> as(stranger, () -> questions.toAsk(meeting, null)));
        }
        denied("emil.ek", () -> questions.ask(question(null, null, "Ria")));
        denied("emil.ek", () -> questions.toAsk(meeting, null));
        denied("emil.ek", () -> done(() -> questions.close(id, "Klart")));
        denied("emil.ek", () -> done(() -> questions.beContent(id)));
        denied("emil.ek", () -> done(() -> questions.hand(id, personId("emil.ek"))));
        denied("emil.ek", () -> done(() -> questions.revokeLink(id, personId("emil.ek"))));
        assertThat(seenBy("emil.ek", id).links()).isEmpty();
        assertThat(replies(id)).containsEntry("Ria", QuestionReply.WAITING);
    }

    @Test
    void a_guest_of_the_meeting_and_the_member_of_another_group_see_none() throws Exception {
        long id = ask("Bryggan", "Ria");
        as("wilma.wester", () -> done(() -> guests.ask(new AskToSitIn(next, null))));
        long guest = as(SECRETARY, () -> guests.guests(group)).get(0).id();
        as(SECRETARY, () -> done(() -> guests.answer(new AnswerGuest(guest, true, null))));
        as("wilma.wester", () -> meetings.get(next));
        clock.set(TODAY.plusDays(1).atTime(9, 0));
        unknown(() -> as("wilma.wester", () -> questions.get(id)));
        unknown(() -> as("wilma.wester", () -> lists.ofMeeting(next)));
        assertThat(as("wilma.wester", () -> calls.get(next)).added()).isEmpty();
        assertThat(listed("wilma.wester")).isEmpty();
        assertThat(as("emil.ek", () -> calls.get(next)).added()).hasSize(1);

        clock.set(TODAY.atTime(14, 0));
        long first = group;
        a_group_of_three_organisations_with_two_meetings();
        long member =
                as(COORDINATOR, () -> membership.members(first)).stream()
                        .filter(
                                m ->
                                        "Ria".equals(m.organisation())
                                                && m.role() == GroupRole.REPRESENTATIVE)
                        .findFirst()
                        .orElseThrow()
                        .id();
        as(
                COORDINATOR,
                () -> done(() -> membership.end(new EndMandate(first, member, null, TODAY))));
        clock.set(TODAY.plusDays(1).atTime(9, 0));
        assertThat(listed("kontakt.ale")).as("a former member").doesNotContain(id);
        unknown(() -> as("kontakt.ale", () -> questions.get(id)));
        assertThat(listed("emil.ek")).contains(id);
    }

    private List<Long> listed(String who) throws Exception {
        QuestionFilter all = new QuestionFilter(null, null, false, null, QuestionFilter.USUAL);
        return as(who, () -> lists.list(all, 0, 500)).stream().map(QuestionListItem::id).toList();
    }

    @Test
    void a_link_ends_with_the_mandate_with_time_when_revoked_and_when_the_question_is_closed()
            throws Exception {
        long id = ask("Bryggan", "Ria");
        String emil = token("meeting-question", "emil.ek");
        String ale = token("meeting-question", "kontakt.ale");
        AnswerQuestion brygga = says(id, "Bryggan", QuestionReply.YES, null);
        AnswerQuestion ria = says(id, "Ria", QuestionReply.YES, null);

        as(SECRETARY, () -> done(() -> questions.revokeLink(id, personId("emil.ek"))));
        assertThat(isGone(emil)).isTrue();
        unknown(() -> as(null, () -> done(() -> answers.answerByLink(emil, brygga))));

        long place =
                as(COORDINATOR, () -> membership.members(group)).stream()
                        .filter(m -> m.personId() == personId("kontakt.ale"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        as(
                COORDINATOR,
                () -> done(() -> membership.end(new EndMandate(group, place, null, TODAY))));
        assertThat(isGone(ale)).as("on the last day of the mandate").isFalse();
        clock.set(TODAY.plusDays(1).atTime(0, 1));
        assertThat(isGone(ale)).isTrue();
        unknown(() -> as(null, () -> done(() -> answers.answerByLink(ale, ria))));

        clock.set(TODAY.atTime(15, 0));
        long other = ask("Bryggan");
        String late = token("meeting-question", "emil.ek");
        clock.set(LAST_DAY.plusDays(31).atTime(0, 1));
        assertThat(isGone(late)).isTrue();
        clock.set(LAST_DAY.plusDays(30).atTime(23, 0));
        assertThat(isGone(late)).isFalse();
        as(SECRETARY, () -> done(() -> questions.close(other, "Vi tar det i höst.")));
        assertThat(isGone(late)).isTrue();
        AnswerQuestion tooLate = says(other, "Bryggan", QuestionReply.YES, null);
        refused(
                "error.meeting.questionClosed",
                () -> as("emil.ek", () -> done(() -> answers.answer(other, tooLate))));
        refused(
                "error.meeting.questionClosed",
                () -> as(SECRETARY, () -> done(() -> questions.close(other, "Igen"))));
    }

    @Test
    void two_of_one_organisation_at_once_the_second_learns_of_the_first() throws Exception {
        long id = ask("Ria");
        AnswerQuestion yes = says(id, "Ria", QuestionReply.YES, null);
        AnswerQuestion no = says(id, "Ria", QuestionReply.NO, null);
        CountDownLatch start = new CountDownLatch(2);
        List<Future<Boolean>> both = new ArrayList<>();
        for (var one : List.of(Map.entry("kontakt.ale", yes), Map.entry("kontakt.tjorn", no))) {
            both.add(
                    threads.submit(
                            request(
                                    one.getKey(),
                                    () -> {
                                        start.countDown();
                                        start.await();
                                        return done(() -> answers.answer(id, one.getValue()));
                                    })));
        }
        int stale = 0;
        for (Future<Boolean> one : both) {
            try {
                one.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(StaleData.class);
                stale++;
            }
        }
        assertThat(stale).isEqualTo(1);
        assertThat(seenBy(SECRETARY, id).status()).isEqualTo(QuestionStatus.ANSWERED);
        assertThat(mails("meeting-question-answered", SECRETARY)).isEqualTo(1);
    }

    @Test
    void the_last_two_organisations_at_once_make_it_answered_once() throws Exception {
        long id = ask("Bryggan", "Ria");
        AnswerQuestion bryggan = says(id, "Bryggan", QuestionReply.YES, null);
        AnswerQuestion ria = says(id, "Ria", QuestionReply.NO, null);
        CountDownLatch start = new CountDownLatch(2);
        List<Future<Boolean>> both = new ArrayList<>();
        for (var one : List.of(Map.entry("emil.ek", bryggan), Map.entry("kontakt.ale", ria))) {
            both.add(
                    threads.submit(
                            request(
                                    one.getKey(),
                                    () -> {
                                        start.countDown();
                                        start.await();
                                        return done(() -> answers.answer(id, one.getValue()));
                                    })));
        }
        for (Future<Boolean> one : both) {
            one.get();
        }
        assertThat(seenBy(SECRETARY, id).status()).isEqualTo(QuestionStatus.ANSWERED);
        assertThat(mails("meeting-question-answered", SECRETARY)).isEqualTo(1);
    }

    @Test
    void an_open_one_goes_on_to_the_next_meeting_and_its_call_until_it_is_closed()
            throws Exception {
        long id = ask("Bryggan", "Ria");
        long later = plan(NEXT.plusDays(28));
        assertThat(as("emil.ek", () -> lists.ofMeeting(meeting)).raised())
                .extracting(QuestionListItem::id)
                .containsExactly(id);
        assertThat(as("emil.ek", () -> lists.ofMeeting(next)).carried())
                .as("the meeting of today is the next one still")
                .isEmpty();
        clock.set(TODAY.plusDays(1).atTime(9, 0));
        assertThat(as("emil.ek", () -> lists.ofMeeting(next)).carried())
                .extracting(QuestionListItem::id)
                .containsExactly(id);
        assertThat(as("emil.ek", () -> lists.ofMeeting(later)).carried()).isEmpty();
        answer("emil.ek", id, "Bryggan", QuestionReply.YES);
        assertThat(as("emil.ek", () -> calls.get(next)).added())
                .extracting(CallAdded::waitingFor)
                .containsExactly(List.of("Ria"));

        as(
                SECRETARY,
                () ->
                        agenda.save(
                                new SavePoint(
                                        null,
                                        0,
                                        next,
                                        AgendaItemPart.POINT,
                                        AgendaItemKind.REPORT,
                                        "Rapporter",
                                        null,
                                        null,
                                        null,
                                        10)));
        as(SECRETARY, () -> done(() -> calls.send(next)));
        assertThat(
                        rows.text(
                                "select body from outbox_mail where template = 'meeting-call' and"
                                        + " to_address = 'emil.ek@motesplats.example' order by id desc"
                                        + " limit 1"))
                .contains("Öppna frågor från tidigare möten")
                .contains("Kan eller vill andra organisationer delta? (väntar på Ria");

        as(SECRETARY, () -> done(() -> questions.beContent(id)));
        assertThat(as("emil.ek", () -> lists.ofMeeting(next)).carried()).isEmpty();
        assertThat(as("emil.ek", () -> calls.get(next)).added()).isEmpty();
        refused(
                "error.meeting.questionNotOpen",
                () -> as(SECRETARY, () -> done(() -> questions.beContent(id))));
    }

    @Test
    void only_those_who_have_not_answered_are_reminded_and_once() throws Exception {
        long id = ask("Bryggan", "Ria");
        String first = token("meeting-question", "kontakt.ale");
        answer("emil.ek", id, "Bryggan", QuestionReply.YES);
        clock.set(LAST_DAY.minusDays(3).atTime(7, 59));
        run();
        assertThat(mails("meeting-question-reminder", "kontakt.ale")).isZero();
        clock.set(LAST_DAY.minusDays(3).atTime(8, 0));
        run();
        run();
        assertThat(mails("meeting-question-reminder", "kontakt.ale")).isEqualTo(1);
        assertThat(mails("meeting-question-reminder", "emil.ek")).isZero();
        assertThat(isGone(first)).as("the older link").isTrue();
        assertThat(isGone(token("meeting-question-reminder", "kontakt.ale"))).isFalse();
    }

    private void run() throws Exception {
        as(null, () -> caller.asSystem("meeting.questions", job::run));
    }

    @Test
    void a_question_needs_somebody_to_ask_a_day_to_come_and_an_owner_of_the_group()
            throws Exception {
        refused(
                "error.meeting.questionNobody",
                () -> as(SECRETARY, () -> questions.ask(question("G7", null, "G7"))));
        refused(
                "error.meeting.questionLastDay",
                () ->
                        as(
                                SECRETARY,
                                () -> questions.ask(question(null, TODAY.minusDays(1), "Ria"))));
        long id = ask("Bryggan");
        refused(
                "error.meeting.questionWords",
                () -> {
                    AnswerQuestion empty = says(id, "Bryggan", QuestionReply.PERHAPS, " ");
                    as("emil.ek", () -> done(() -> answers.answer(id, empty)));
                });
        unknown(
                () ->
                        as(
                                SECRETARY,
                                () -> done(() -> questions.hand(id, personId("wilma.wester")))));
        as(SECRETARY, () -> done(() -> questions.hand(id, personId("emil.ek"))));
        assertThat(seenBy("emil.ek", id).managed()).isTrue();
        as("emil.ek", () -> done(() -> questions.close(id, "Vi är klara.")));
        assertThat(seenBy("kontakt.ale", id).closeReason()).isEqualTo("Vi är klara.");
        long foreign = Objects.requireNonNull(organisations.get("Ria"));
        a_group_of_three_organisations_with_two_meetings();
        organisations.put("Ria", foreign);
        unknown(() -> as(SECRETARY, () -> questions.ask(question(null, null, "Ria"))));
    }

    @Test
    void whoever_answers_and_whoever_looks_after_it_has_it_to_do() throws Exception {
        long id = ask("Bryggan", "Ria");
        assertThat(has("emil.ek", "todo.meeting.question.answer", id)).isTrue();
        assertThat(has("chef.partille", "todo.meeting.question.answer", id)).isFalse();
        answer("emil.ek", id, "Bryggan", QuestionReply.YES);
        assertThat(has("emil.ek", "todo.meeting.question.answer", id)).isFalse();
        assertThat(has(SECRETARY, "todo.meeting.question.end", id)).isFalse();
        clock.set(LAST_DAY.plusDays(1).atTime(0, 1));
        assertThat(has(SECRETARY, "todo.meeting.question.end", id)).isTrue();
    }

    private boolean has(String who, String key, long id) throws Exception {
        return as(who, () -> todos.list()).stream()
                .anyMatch((TodoItem t) -> t.key().equals(key) && t.page().endsWith("=" + id));
    }

    @Test
    void minutes_learn_what_was_asked_and_which_answers_came_since_the_last_meeting()
            throws Exception {
        long id = ask("Bryggan", "Ria");
        clock.set(TODAY.plusDays(2).atTime(9, 0));
        AnswerQuestion yes = says(id, "Bryggan", QuestionReply.YES, "Med två personer.");
        as("emil.ek", () -> done(() -> answers.answer(id, yes)));
        assertThat(cameOutOf(meeting))
                .singleElement()
                .satisfies(o -> assertThat(o.people()).containsExactly("Bryggan", "Ria"));
        assertThat(cameOutOf(next))
                .singleElement()
                .satisfies(o -> assertThat(o.text()).endsWith("Bryggan: ja – Med två personer."));
    }

    private List<MeetingOutcome> cameOutOf(long id) throws Exception {
        return as(
                SECRETARY,
                () ->
                        List.copyOf(
                                outcomes.stream()
                                        .flatMap(o -> o.of(id).stream())
                                        .filter(o -> o.text().startsWith("Kan eller"))
                                        .toList()));
    }

    @Test
    void the_list_is_filtered_and_many_take_as_many_statements_as_few() throws Exception {
        long id = ask("Bryggan", "Ria");
        QuestionFilter mine =
                new QuestionFilter(
                        QuestionStatus.OPEN,
                        group,
                        true,
                        "ANDRA organisationer",
                        QuestionFilter.USUAL);
        assertThat(as("emil.ek", () -> lists.list(mine, 0, 9)))
                .extracting(QuestionListItem::id)
                .containsExactly(id);
        assertThat(as("chef.partille", () -> lists.count(mine))).isZero();
        clock.set(TODAY.plusDays(1).atTime(9, 0));
        long few = statements(mine);
        for (int i = 0; i < 12; i++) {
            ask("Bryggan", "Ria");
        }
        assertThat(statements(mine)).isEqualTo(few);
        assertThat(as("emil.ek", () -> lists.count(mine))).isEqualTo(13);
    }

    private long statements(QuestionFilter filter) throws Exception {
        return as("emil.ek", () -> Statements.fewest(() -> everything(filter)));
    }

    private boolean everything(QuestionFilter filter) {
        return lists.list(filter, 0, 20).size()
                        + lists.ofMeeting(next).carried().size()
                        + calls.get(next).added().size()
                > 0;
    }
}
