package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.livetext.LiveTextPlace;
import se.motesplats.livetext.service.LiveTextService;
import se.motesplats.livetext.service.SaveLiveText;
import se.motesplats.meeting.call.service.AgendaPoint;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.meeting.call.service.SavePoint;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.EndMandate;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.meeting.guest.service.AnswerGuest;
import se.motesplats.meeting.guest.service.AskToSitIn;
import se.motesplats.meeting.guest.service.GuestService;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.meeting.outcome.service.ActionFilter;
import se.motesplats.meeting.outcome.service.ActionListItem;
import se.motesplats.meeting.outcome.service.ActionReminderJob;
import se.motesplats.meeting.outcome.service.ActionRow;
import se.motesplats.meeting.outcome.service.DecisionRow;
import se.motesplats.meeting.outcome.service.EndAction;
import se.motesplats.meeting.outcome.service.HoldMeeting;
import se.motesplats.meeting.outcome.service.MeetingActionListService;
import se.motesplats.meeting.outcome.service.MeetingActionService;
import se.motesplats.meeting.outcome.service.MeetingDecisionService;
import se.motesplats.meeting.outcome.service.MeetingOutcomeService;
import se.motesplats.meeting.outcome.service.MeetingPointService;
import se.motesplats.meeting.outcome.service.PointOutcome;
import se.motesplats.meeting.outcome.service.SaveAction;
import se.motesplats.meeting.outcome.service.SaveDecision;
import se.motesplats.meeting.sitting.service.GoneNotes;
import se.motesplats.meeting.sitting.service.MeetingOutcome;
import se.motesplats.meeting.sitting.service.MeetingOutcomeKind;
import se.motesplats.meeting.sitting.service.MeetingOutcomes;
import se.motesplats.meeting.sitting.service.SittingPoint;
import se.motesplats.meeting.sitting.service.SittingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.todo.service.TodoService;
import se.motesplats.shared.told.service.ToldService;

/** What comes out of a meeting: who writes and reads it, who is told, and what goes on. */
@ArquillianTest
class OutcomeIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String SECRETARY = "petra.palm";
    private static final String MEMBER = "emil.ek";
    private static final String GUEST = "wilma.wester";
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 23);
    private static final LocalDate DAY = LocalDate.of(2017, 2, 13);

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private AgendaService agenda;
    @Inject private MeetingCallService calls;
    @Inject private GuestService guests;
    @Inject private SittingService sitting;
    @Inject private MeetingOutcomeService outcomes;
    @Inject private MeetingDecisionService decisions;
    @Inject private MeetingActionService actions;
    @Inject private MeetingActionListService list;
    @Inject private MeetingPointService points;
    @Inject private ActionReminderJob reminders;
    @Inject private LiveTextService texts;
    @Inject private TodoService todos;
    @Inject private ToldService told;
    @Inject @Any private Instance<MeetingOutcomes> forMinutes;
    @Inject private ClockService clock;
    @PersistenceContext private EntityManager em;

    private long group;
    private long meeting;
    private long point;

    @BeforeEach
    void a_meeting_with_one_point() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        group =
                as(
                        COORDINATOR,
                        () ->
                                groups.save(
                                        new SaveGroup(
                                                null,
                                                0,
                                                1L,
                                                "Utfallsgrupp " + ++made,
                                                null,
                                                GroupStatus.ACTIVE,
                                                true,
                                                null,
                                                LocalTime.of(13, 30),
                                                120,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                7)));
        appoint(SECRETARY, GroupRole.SECRETARY);
        appoint(MEMBER, GroupRole.MEMBER);
        appoint("kontakt.ale", GroupRole.MEMBER);
        meeting = plan(DAY);
        point = add(meeting, "Personliga representanter");
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private void appoint(String who, GroupRole role) throws Exception {
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
                                        null,
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
                                        null)));
    }

    private long add(long to, String title) throws Exception {
        return as(
                SECRETARY,
                () ->
                        agenda.save(
                                new SavePoint(
                                        null,
                                        0,
                                        to,
                                        AgendaItemPart.POINT,
                                        AgendaItemKind.DISCUSSION,
                                        title,
                                        null,
                                        null,
                                        null,
                                        20)));
    }

    private SaveDecision decision(@Nullable Long item, String words) {
        return new SaveDecision(meeting, null, 0, item, words);
    }

    private long decide(@Nullable Long item, String words) throws Exception {
        return as(SECRETARY, () -> decisions.save(decision(item, words)));
    }

    private SaveAction action(
            @Nullable Long item, String words, @Nullable String owner, @Nullable LocalDate due) {
        return new SaveAction(
                meeting, null, 0, item, words, owner == null ? null : personId(owner), null, due);
    }

    private long act(String words, @Nullable String owner, @Nullable LocalDate due)
            throws Exception {
        return as(SECRETARY, () -> actions.save(action(point, words, owner, due)));
    }

    private PointOutcome seen(long item) throws Exception {
        return as(MEMBER, () -> outcomes.get(meeting)).of(item);
    }

    private void note(long at, long item, String words) throws Exception {
        LiveTextPlace place = new LiveTextPlace("MEETING", at, "point-" + item);
        as(SECRETARY, () -> texts.save(new SaveLiveText(place, "a", 0, 0, null, words)));
    }

    private void hold(Long... moving) throws Exception {
        as(SECRETARY, () -> done(() -> points.hold(new HoldMeeting(meeting, List.of(moving)))));
    }

    private int mails(String template, String to) throws Exception {
        return as(
                null,
                () ->
                        (int)
                                ResultRow.number(
                                        em.createNativeQuery(
                                                        "select count(*) from outbox_mail where template = ?1 and to_address = ?2"
                                                                + " and body like ?3")
                                                .setParameter(1, template)
                                                .setParameter(2, to + "@motesplats.example")
                                                .setParameter(3, "%Utfallsgrupp " + made + "%")));
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    private void endMandate(String who) throws Exception {
        long seat =
                as(COORDINATOR, () -> membership.members(group)).stream()
                        .filter(m -> m.personId() == personId(who))
                        .map(MemberRow::id)
                        .findFirst()
                        .orElseThrow();
        as(COORDINATOR, () -> done(() -> membership.end(new EndMandate(group, seat, null, TODAY))));
        clock.set(TODAY.plusDays(1).atTime(9, 0));
    }

    @Test
    void decisions_are_numbered_changed_and_taken_away_and_members_read_them() throws Exception {
        decide(null, "Mötet öppnas.");
        long second = decide(point, "Vi frågar G7.");
        decide(point, "Ingen rapport behövs.");

        assertThat(seen(0).decisions()).extracting(DecisionRow::number).containsExactly(1);
        assertThat(seen(point).decisions()).extracting(DecisionRow::number).containsExactly(2, 3);

        DecisionRow row = seen(point).decisions().get(0);
        SaveDecision other =
                new SaveDecision(meeting, second, row.version(), null, "Vi frågar Ria.");
        as(SECRETARY, () -> decisions.save(other));
        assertThat(seen(point).decisions().get(0).text()).isEqualTo("Vi frågar Ria.");
        assertThatThrownBy(() -> as(SECRETARY, () -> decisions.save(other)))
                .isInstanceOf(StaleData.class);

        as(SECRETARY, () -> done(() -> decisions.remove(meeting, second)));
        assertThat(seen(point).decisions()).extracting(DecisionRow::number).containsExactly(2);
        assertThat(seen(point).decisions().get(0).text()).isEqualTo("Ingen rapport behövs.");
    }

    @Test
    void members_write_nothing_and_guests_and_strangers_know_nothing() throws Exception {
        long decided = decide(point, "Vi frågar G7.");
        long given = act("Fråga G7", "kontakt.ale", null);
        as(GUEST, () -> done(() -> guests.ask(new AskToSitIn(meeting, null))));
        long asked =
                as(SECRETARY, () -> guests.guests(group)).stream().findFirst().orElseThrow().id();
        as(SECRETARY, () -> done(() -> guests.answer(new AnswerGuest(asked, true, null))));

        denied(MEMBER, () -> decisions.save(decision(point, "Kapad")));
        denied(MEMBER, () -> done(() -> decisions.remove(meeting, decided)));
        denied(MEMBER, () -> actions.save(action(point, "Kapad", MEMBER, null)));
        denied(MEMBER, () -> done(() -> actions.remove(meeting, given)));
        denied(
                MEMBER,
                () -> done(() -> actions.end(new EndAction(given, ActionStatus.DONE, null))));
        denied(MEMBER, () -> done(() -> actions.reopen(given)));
        denied(MEMBER, () -> done(() -> points.start(meeting, point)));
        denied(MEMBER, () -> done(() -> points.stop(meeting, point)));
        denied(MEMBER, () -> done(() -> points.treat(meeting, point)));
        denied(MEMBER, () -> points.move(meeting, point));
        denied(MEMBER, () -> done(() -> points.reopen(meeting, point)));
        denied(MEMBER, () -> done(() -> points.take(meeting, point)));
        denied(MEMBER, () -> done(() -> points.hold(new HoldMeeting(meeting, List.of()))));
        denied(MEMBER, () -> outcomes.waiting(meeting));
        for (String user : List.of(GUEST, "chef.partille", "admin")) {
            unknown(() -> as(user, () -> outcomes.get(meeting)));
            unknown(() -> as(user, () -> outcomes.mark(meeting)));
            unknown(() -> as(user, () -> outcomes.earlier(meeting)));
            unknown(() -> as(user, () -> outcomes.waiting(meeting)));
            unknown(() -> as(user, () -> decisions.save(decision(point, "Kapad"))));
            unknown(() -> as(user, () -> list.get(given)));
            unknown(
                    () ->
                            as(
                                    user,
                                    () ->
                                            done(
                                                    () ->
                                                            actions.end(
                                                                    new EndAction(
                                                                            given,
                                                                            ActionStatus.DONE,
                                                                            null)))));
            unknown(() -> as(user, () -> points.move(meeting, point)));
        }
        endMandate(MEMBER);
        unknown(() -> as(MEMBER, () -> outcomes.get(meeting)));
        unknown(() -> as(MEMBER, () -> decisions.save(decision(point, "Kapad"))));
    }

    @Test
    void nothing_of_another_meeting_is_reached_through_this_one() throws Exception {
        long foreign = point;
        long foreignMeeting = meeting;
        long decided = decide(point, "Vi frågar G7.");
        long given = act("Fråga G7", null, null);
        a_meeting_with_one_point();

        unknown(() -> as(SECRETARY, () -> decisions.save(decision(foreign, "Fel möte"))));
        unknown(() -> as(SECRETARY, () -> done(() -> decisions.remove(meeting, decided))));
        unknown(() -> as(SECRETARY, () -> done(() -> actions.remove(meeting, given))));
        unknown(() -> as(SECRETARY, () -> points.move(meeting, foreign)));
        unknown(() -> as(SECRETARY, () -> done(() -> points.take(meeting, foreign))));
        unknown(() -> act("Fråga", "chef.partille", null));
        LiveTextPlace made = new LiveTextPlace("MEETING", meeting, "point-" + foreign);
        unknown(
                () ->
                        as(
                                SECRETARY,
                                () -> texts.save(new SaveLiveText(made, "a", 0, 0, null, "Fel"))));
        note(foreignMeeting, foreign, "Rätt");
        for (String field : List.of("point-0", "point-1x", "minutes", "point-999999999")) {
            LiveTextPlace place = new LiveTextPlace("MEETING", meeting, field);
            unknown(
                    () ->
                            as(
                                    SECRETARY,
                                    () ->
                                            texts.save(
                                                    new SaveLiveText(
                                                            place, "a", 0, 0, null, "Fel"))));
        }
    }

    @Test
    void two_who_write_at_once_lose_nothing_and_move_a_point_once() throws Exception {
        long next = plan(DAY.plusMonths(1));
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String words = "Beslut " + i;
            String who = i % 2 == 0 ? SECRETARY : COORDINATOR;
            all.add(threads.submit(request(who, () -> decisions.save(decision(point, words)))));
            all.add(threads.submit(request(who, () -> points.move(meeting, point))));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(seen(point).decisions())
                .extracting(DecisionRow::number)
                .containsExactly(1, 2, 3, 4);
        assertThat(titles(next)).containsOnlyOnce("Personliga representanter");
    }

    private List<String> titles(long of) throws Exception {
        return as(SECRETARY, () -> agenda.getToEdit(of)).points().stream()
                .map(AgendaPoint::title)
                .toList();
    }

    @Test
    void a_point_goes_on_with_what_was_said_once_and_comes_back_until_people_are_called()
            throws Exception {
        long next = plan(DAY.plusMonths(1));
        long later = plan(DAY.plusMonths(2));
        note(meeting, point, "Vi behöver veta mer.");

        assertThat(as(SECRETARY, () -> points.move(meeting, point))).contains(DAY.plusMonths(1));
        assertThat(as(SECRETARY, () -> points.move(meeting, point))).contains(DAY.plusMonths(1));
        assertThat(titles(next)).startsWith("Personliga representanter").doesNotHaveDuplicates();
        assertThat(seen(point).movedTo()).isEqualTo(DAY.plusMonths(1));
        long carried = carried(next);
        note(next, carried, "Nu vet vi.");
        as(SECRETARY, () -> points.move(next, carried));
        long twice = carried(later);
        assertThat(as(MEMBER, () -> outcomes.earlier(later)).get(twice))
                .extracting(said -> said.content())
                .containsExactly("Vi behöver veta mer.", "Nu vet vi.");
        assertThat(as(MEMBER, () -> outcomes.get(later)).of(twice).earlier())
                .extracting(said -> said.day())
                .containsExactly(DAY, DAY.plusMonths(1));
        unknown(() -> as(GUEST, () -> outcomes.earlier(later)));

        as(SECRETARY, () -> done(() -> points.reopen(next, carried)));
        assertThat(titles(later)).doesNotContain("Personliga representanter");
        as(SECRETARY, () -> done(() -> calls.send(next)));
        refused(
                "error.meeting.pointCalled",
                () -> as(SECRETARY, () -> done(() -> points.reopen(meeting, point))));
    }

    private long carried(long to) throws Exception {
        return as(SECRETARY, () -> agenda.getToEdit(to)).points().stream()
                .filter(p -> p.title().equals("Personliga representanter"))
                .map(AgendaPoint::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_point_without_a_next_meeting_waits_on_the_agenda_of_the_one_that_is_planned()
            throws Exception {
        note(meeting, point, "Mer nästa gång.");
        assertThat(as(SECRETARY, () -> points.move(meeting, point))).isEmpty();
        assertThat(seen(point).isMoved()).isTrue();
        long next = plan(DAY.plusMonths(1));

        assertThat(as(SECRETARY, () -> outcomes.waiting(next)))
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.title()).isEqualTo("Personliga representanter");
                            assertThat(w.earlier().get(0).content()).isEqualTo("Mer nästa gång.");
                        });
        as(SECRETARY, () -> done(() -> points.take(next, point)));
        as(SECRETARY, () -> done(() -> points.take(next, point)));
        assertThat(titles(next)).containsOnlyOnce("Personliga representanter");
        assertThat(as(SECRETARY, () -> outcomes.waiting(next))).isEmpty();

        as(SECRETARY, () -> done(() -> meetings.cancel(next, null)));
        long after = plan(DAY.plusMonths(2));
        assertThat(as(SECRETARY, () -> outcomes.waiting(after))).hasSize(1);
    }

    @Test
    void what_every_meeting_has_does_not_go_on() throws Exception {
        plan(DAY.plusMonths(1));
        long standing =
                as(SECRETARY, () -> agenda.getToEdit(meeting)).points().stream()
                        .filter(p -> p.part() == AgendaItemPart.STANDING)
                        .map(AgendaPoint::id)
                        .findFirst()
                        .orElseThrow();
        refused(
                "error.meeting.pointStanding",
                () -> as(SECRETARY, () -> points.move(meeting, standing)));
        assertThat(seen(standing).isUntreated()).isFalse();
        assertThat(seen(point).isUntreated()).isTrue();
        as(SECRETARY, () -> done(() -> points.treat(meeting, point)));
        assertThat(seen(point).isUntreated()).isFalse();
        as(SECRETARY, () -> done(() -> points.reopen(meeting, point)));
        assertThat(seen(point).isUntreated()).isTrue();
    }

    @Test
    void time_is_counted_for_one_point_at_a_time_until_the_meeting_is_over() throws Exception {
        long other = add(meeting, "Maskrosbarn");
        clock.set(DAY.atTime(13, 30));
        as(SECRETARY, () -> done(() -> points.start(meeting, point)));
        as(COORDINATOR, () -> done(() -> points.start(meeting, point)));
        clock.set(DAY.atTime(13, 42, 30));
        assertThat(seen(point).minutesGone()).isEqualTo(12);
        as(SECRETARY, () -> done(() -> points.start(meeting, other)));
        clock.set(DAY.atTime(14, 5, 50));
        assertThat(seen(point).minutesGone()).isEqualTo(12);
        assertThat(seen(point).isRunning()).isFalse();
        assertThat(seen(other).isOver()).isTrue();
        hold(other);
        clock.set(DAY.atTime(18, 0));
        assertThat(seen(other).minutesGone()).isEqualTo(23);
        refused(
                "error.meeting.notOpen",
                () -> as(SECRETARY, () -> done(() -> points.start(meeting, point))));
    }

    @Test
    void the_end_tells_each_owner_once_and_says_how_many_before() throws Exception {
        long next = plan(DAY.plusMonths(1));
        act("Boka lokalen", MEMBER, DAY.plusDays(14));
        act("Skriv till G7", MEMBER, null);
        act("Fråga Ria", "kontakt.ale", DAY.plusDays(7));
        act("Någon organisation", null, null);

        assertThat(
                        as(
                                        SECRETARY,
                                        () ->
                                                told.wouldBe(
                                                        () ->
                                                                points.hold(
                                                                        new HoldMeeting(
                                                                                meeting,
                                                                                List.of(point)))))
                                .people())
                .isEqualTo(2);
        assertThat(mails("meeting-actions", MEMBER)).isZero();
        assertThat(titles(next)).doesNotContain("Personliga representanter");

        hold(point);
        assertThat(titles(next)).contains("Personliga representanter");
        assertThat(mails("meeting-actions", MEMBER)).isEqualTo(1);
        assertThat(mails("meeting-actions", "kontakt.ale")).isEqualTo(1);
        refused("error.meeting.notOpen", () -> hold());

        act("En sak till", MEMBER, null);
        assertThat(mails("meeting-actions", MEMBER)).isEqualTo(2);
        assertThat(mails("meeting-actions", "kontakt.ale")).isEqualTo(1);
    }

    @Test
    void an_owner_who_has_left_ends_what_is_theirs_and_reads_nothing_else() throws Exception {
        long own = act("Boka lokalen", MEMBER, DAY.plusDays(14));
        long other = act("Fråga Ria", "kontakt.ale", null);
        note(meeting, point, "Hemligt");
        assertThat(todosOf(MEMBER)).contains("/meeting/action.xhtml?action=" + own);
        endMandate(MEMBER);

        assertThat(todosOf(MEMBER)).contains("/meeting/action.xhtml?action=" + own);
        ActionListItem seen = as(MEMBER, () -> list.get(own));
        assertThat(seen.text()).isEqualTo("Boka lokalen");
        assertThat(seen.readable()).isFalse();
        unknown(() -> as(MEMBER, () -> list.get(other)));
        unknown(() -> as(MEMBER, () -> texts.sheet("MEETING", meeting)));
        assertThat(ids(MEMBER, true)).contains(own).doesNotContain(other);

        as(MEMBER, () -> done(() -> actions.end(new EndAction(own, ActionStatus.DONE, "Klart."))));
        assertThat(as(MEMBER, () -> list.get(own)).words()).isEqualTo("Klart.");
        assertThat(todosOf(MEMBER)).doesNotContain("/meeting/action.xhtml?action=" + own);
        refused(
                "error.meeting.actionEnded",
                () ->
                        as(
                                SECRETARY,
                                () ->
                                        done(
                                                () ->
                                                        actions.end(
                                                                new EndAction(
                                                                        own,
                                                                        ActionStatus.DROPPED,
                                                                        null)))));
        as(SECRETARY, () -> done(() -> actions.reopen(own)));
        assertThat(todosOf(MEMBER)).contains("/meeting/action.xhtml?action=" + own);
    }

    private List<String> todosOf(String who) throws Exception {
        return as(who, () -> todos.list()).stream().map(TodoItem::page).toList();
    }

    private List<Long> ids(String who, boolean whole) throws Exception {
        ActionFilter filter =
                new ActionFilter(whole, null, ActionFilter.ActionShown.OPEN, ActionFilter.USUAL);
        List<Long> ids =
                as(who, () -> list.list(filter, 0, 500)).stream().map(ActionListItem::id).toList();
        assertThat(as(who, () -> list.count(filter))).isEqualTo(ids.size());
        return ids;
    }

    @Test
    void members_see_what_their_group_has_to_do_and_their_own_first() throws Exception {
        long own = act("Boka lokalen", MEMBER, DAY.plusDays(14));
        long other = act("Fråga Ria", "kontakt.ale", null);

        assertThat(ids(MEMBER, false)).contains(own).doesNotContain(other);
        assertThat(ids(MEMBER, true)).contains(own, other);
        assertThat(ids("chef.partille", true)).doesNotContain(own, other);
        as(
                SECRETARY,
                () -> done(() -> actions.end(new EndAction(other, ActionStatus.DROPPED, null))));
        ActionFilter ended =
                new ActionFilter(true, group, ActionFilter.ActionShown.ENDED, ActionFilter.USUAL);
        assertThat(as(MEMBER, () -> list.list(ended, 0, 50)))
                .extracting(ActionListItem::id)
                .containsExactly(other);
    }

    @Test
    void the_owner_is_reminded_before_the_day_and_once_when_it_is_over() throws Exception {
        long given = act("Boka lokalen", MEMBER, DAY.plusDays(14));
        long finished = act("Gjort redan", "kontakt.ale", DAY.plusDays(14));
        hold();
        as(
                "kontakt.ale",
                () -> done(() -> actions.end(new EndAction(finished, ActionStatus.DONE, null))));

        run(DAY.plusDays(10), 12);
        assertThat(mails("meeting-action-reminder", MEMBER)).isZero();
        run(DAY.plusDays(11), 7);
        assertThat(mails("meeting-action-reminder", MEMBER)).isZero();
        run(DAY.plusDays(11), 8);
        run(DAY.plusDays(11), 9);
        assertThat(mails("meeting-action-reminder", MEMBER)).isEqualTo(1);
        run(DAY.plusDays(14), 12);
        assertThat(mails("meeting-action-overdue", MEMBER)).isZero();
        run(DAY.plusDays(15), 8);
        run(DAY.plusDays(16), 8);
        assertThat(mails("meeting-action-overdue", MEMBER)).isEqualTo(1);
        assertThat(mails("meeting-action-reminder", "kontakt.ale")).isZero();
        assertThat(mails("meeting-action-overdue", "kontakt.ale")).isZero();

        ActionRow row = seen(point).actions().get(0);
        assertThat(row.overdue()).isTrue();
        as(
                SECRETARY,
                () ->
                        actions.save(
                                new SaveAction(
                                        meeting,
                                        given,
                                        row.version(),
                                        null,
                                        "Boka lokalen",
                                        personId(MEMBER),
                                        null,
                                        DAY.plusDays(20))));
        run(DAY.plusDays(18), 8);
        assertThat(mails("meeting-action-reminder", MEMBER)).isEqualTo(2);
    }

    private void run(LocalDate day, int hour) throws Exception {
        clock.set(day.atTime(hour, 0));
        asPerson(null, () -> caller.asSystem("meeting.actions", reminders::run));
    }

    @Test
    void what_was_given_is_dropped_and_not_taken_away() throws Exception {
        long early = act("Boka lokalen", MEMBER, null);
        as(SECRETARY, () -> done(() -> actions.remove(meeting, early)));
        long given = act("Boka lokalen", MEMBER, null);
        hold();
        refused(
                "error.meeting.actionTold",
                () -> as(SECRETARY, () -> done(() -> actions.remove(meeting, given))));
    }

    @Test
    void notes_of_a_point_that_is_gone_stay_in_sight() throws Exception {
        note(meeting, point, "Det vi sade.");
        as(SECRETARY, () -> done(() -> agenda.remove(meeting, point)));

        assertThat(as(MEMBER, () -> sitting.get(meeting)).points())
                .extracting(SittingPoint::id)
                .doesNotContain(point);
        assertThat(as(MEMBER, () -> sitting.get(meeting)).gone())
                .containsExactly(new GoneNotes(point, "Personliga representanter", "Det vi sade."));
        assertThat(titles(meeting)).doesNotContain("Personliga representanter");
        LiveTextPlace place = new LiveTextPlace("MEETING", meeting, "point-" + point);
        as(
                SECRETARY,
                () -> texts.save(new SaveLiveText(place, "b", 0, 1, null, "Det vi sade. Slut.")));
        unknown(() -> as(SECRETARY, () -> points.move(meeting, point)));
        unknown(() -> as(SECRETARY, () -> done(() -> agenda.remove(meeting, point))));
    }

    @Test
    void the_minutes_get_decisions_and_what_is_to_be_done() throws Exception {
        decide(point, "Vi frågar G7.");
        act("Fråga G7", MEMBER, DAY.plusDays(7));

        List<MeetingOutcome> all =
                as(MEMBER, () -> forMinutes.stream().flatMap(o -> o.of(meeting).stream()).toList());
        Map<MeetingOutcomeKind, MeetingOutcome> byKind =
                all.stream().collect(Collectors.toMap(MeetingOutcome::kind, o -> o));
        assertThat(byKind.get(MeetingOutcomeKind.DECISION))
                .isEqualTo(
                        new MeetingOutcome(
                                point,
                                MeetingOutcomeKind.DECISION,
                                "Vi frågar G7.",
                                List.of(),
                                null));
        assertThat(byKind.get(MeetingOutcomeKind.ACTION))
                .isEqualTo(
                        new MeetingOutcome(
                                point,
                                MeetingOutcomeKind.ACTION,
                                "Fråga G7",
                                List.of("Emil Ek"),
                                DAY.plusDays(7)));
    }
}
