package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.mailing.service.MailingApprovalService;
import se.motesplats.mailing.service.MailingApprovalService.ApprovalState;
import se.motesplats.mailing.service.MailingApprovalService.ApprovalState.Phase;
import se.motesplats.mailing.service.MailingApprovalService.SendBack;
import se.motesplats.mailing.service.PlanMailing;
import se.motesplats.mailing.service.SaveMailing;
import se.motesplats.mailing.service.SavedMailing;
import se.motesplats.mailing.service.WrittenMailingJob;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoService;

/** Mailings to more than twenty people are read by a second person first. */
@ArquillianTest
class MailingApprovalIT extends SeatScene {

    private static final String OTHER = "emil.ek";
    private static final LocalDate DAY = LocalDate.of(2027, 2, 3);

    @Inject private WrittenMailingService mailings;
    @Inject private MailingApprovalService approvals;
    @Inject private WrittenMailingJob job;
    @Inject private TodoService todos;

    @BeforeEach
    void anotherCoordinatorAndALargeGroup() {
        coordinates(OTHER);
        change(
                """
                insert into role_assignment (id, version, person_id, role, event_id)
                select nextval('seq_id'), 1, p.id, 'WORKING_GROUP_MEMBER', ? from
                    (select id from person where email <> '' order by id limit 22) p
                """,
                event);
    }

    @AfterEach
    void nobodyElse() {
        change("delete from role_assignment where event_id = ?", event);
    }

    @Test
    void is_neither_sent_nor_planned_to_many_before_another_has_said_yes() throws Exception {
        SavedMailing draft = save("Text");
        refused(
                "error.mailing.approval",
                () -> as(COORDINATOR, () -> mailings.send(draft.id(), draft.version())));
        refused("error.mailing.approval", () -> planned(draft));
        assertThat(state(COORDINATOR, draft).phase()).isEqualTo(Phase.MISSING);
        assertThat(state(COORDINATOR, draft).others()).contains("Emil Ek");

        does(COORDINATOR, () -> approvals.ask(draft.id(), draft.version()));

        assertThat(
                        count(
                                "select count(*) from outbox_mail where event_id = ? and template = 'mailing-approval-asked' and person_id = ?",
                                event,
                                personId(OTHER)))
                .isEqualTo(1);
        assertThat(todo(OTHER)).contains("todo.mailing.approve");
        assertThat(todo(COORDINATOR)).doesNotContain("todo.mailing.approve");
        refused("error.mailing.approvalAsked", () -> done(COORDINATOR, draft));
        refused(
                "error.mailing.approvalOwn",
                () ->
                        as(
                                COORDINATOR,
                                () -> done(() -> approvals.approve(draft.id(), draft.version()))));
        assertThat(state(COORDINATOR, draft).mayDecide()).isFalse();
        assertThat(state(OTHER, draft).mayDecide()).isTrue();

        does(OTHER, () -> approvals.approve(draft.id(), draft.version()));

        assertThat(mail("mailing-approval-decided")).startsWith("Godkänt").contains("Emil Ek");
        assertThat(todo(OTHER)).doesNotContain("todo.mailing.approve");
        refused(
                "error.mailing.approvalOver",
                () -> as(OTHER, () -> done(() -> approvals.approve(draft.id(), draft.version()))));
        assertThat((int) as(COORDINATOR, () -> mailings.send(draft.id(), draft.version())))
                .isGreaterThan(20);
    }

    @Test
    void what_changes_has_to_be_approved_anew_and_saving_the_same_changes_nothing()
            throws Exception {
        SavedMailing draft = save("Text");
        does(COORDINATOR, () -> approvals.ask(draft.id(), draft.version()));
        does(OTHER, () -> approvals.approve(draft.id(), draft.version()));
        SavedMailing same = saveAgain(draft, "Text");
        assertThat(state(COORDINATOR, same).phase()).isEqualTo(Phase.APPROVED);
        SavedMailing other = saveAgain(same, "En annan text");
        assertThat(state(COORDINATOR, other).phase()).isEqualTo(Phase.MISSING);
        refused(
                "error.mailing.approval",
                () -> as(COORDINATOR, () -> mailings.send(other.id(), other.version())));
    }

    @Test
    void a_no_comes_back_with_its_remark_and_can_be_asked_again() throws Exception {
        SavedMailing draft = save("Text");
        does(COORDINATOR, () -> approvals.ask(draft.id(), draft.version()));
        assertThatThrownBy(
                        () ->
                                does(
                                        OTHER,
                                        () ->
                                                approvals.sendBack(
                                                        new SendBack(
                                                                draft.id(), draft.version(), " "))))
                .isInstanceOf(se.motesplats.shared.BusinessException.class);
        does(
                OTHER,
                () ->
                        approvals.sendBack(
                                new SendBack(draft.id(), draft.version(), "Fel dag i texten.")));
        assertThat(mail("mailing-approval-decided"))
                .startsWith("Skickas tillbaka")
                .contains("Fel dag i texten.");
        assertThat(todo(COORDINATOR)).contains("todo.mailing.sentBack");
        ApprovalState state = state(COORDINATOR, draft);
        assertThat(state.phase()).isEqualTo(Phase.SENT_BACK);
        assertThat(state.remark()).isEqualTo("Fel dag i texten.");
        does(COORDINATOR, () -> approvals.ask(draft.id(), draft.version()));
        assertThat(state(COORDINATOR, draft).phase()).isEqualTo(Phase.ASKED);
        does(COORDINATOR, () -> mailings.discard(draft.id(), draft.version()));
        assertThat(todo(OTHER)).doesNotContain("todo.mailing.approve");
    }

    @Test
    void what_is_planned_by_somebody_who_lost_the_right_comes_back() throws Exception {
        change(
                "delete from role_assignment where event_id = ? and role = 'WORKING_GROUP_MEMBER' and person_id <> (select min(id) from person where email <> '')",
                event);
        SavedMailing draft = as(OTHER, () -> mailings.save(command(null, 0, "Text")));
        does(
                OTHER,
                () ->
                        mailings.plan(
                                new PlanMailing(
                                        draft.id(),
                                        draft.version(),
                                        DAY,
                                        LocalTime.of(8, 0),
                                        null)));
        change("delete from role_assignment where event_id = ? and role = 'COORDINATOR'", event);
        clock.set(LocalDateTime.of(DAY, LocalTime.of(8, 1)));
        asSystem(job::run).call();
        assertThat(mails("mailing-written")).isZero();
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).turnedBack())
                .isEqualTo(TurnedBack.NO_RIGHT);
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).isDraft()).isTrue();
        assertThat(todo(COORDINATOR)).contains("todo.mailing.turnedBack");
    }

    @Test
    void what_has_grown_to_many_since_it_was_planned_comes_back() throws Exception {
        change(
                "delete from role_assignment where event_id = ? and role = 'WORKING_GROUP_MEMBER' and person_id <> (select min(id) from person where email <> '')",
                event);
        SavedMailing draft = save("Text");
        planned(draft);
        anotherCoordinatorAndALargeGroup();
        clock.set(LocalDateTime.of(DAY, LocalTime.of(8, 1)));
        asSystem(job::run).call();
        assertThat(mails("mailing-written")).isZero();
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).turnedBack())
                .isEqualTo(TurnedBack.NO_APPROVAL);
    }

    @Test
    void only_who_steers_the_mails_of_the_event_asks_and_answers() throws Exception {
        SavedMailing draft = save("Text");
        does(COORDINATOR, () -> approvals.ask(draft.id(), draft.version()));
        for (String stranger : List.of("wilma.wester", "kontakt.partille", "petra.palm", "admin")) {
            denied(stranger, () -> approvals.state(draft.id()));
            deniedTo(stranger, () -> approvals.ask(draft.id(), draft.version()));
            deniedTo(stranger, () -> approvals.approve(draft.id(), draft.version()));
            deniedTo(
                    stranger,
                    () -> approvals.sendBack(new SendBack(draft.id(), draft.version(), "Nej")));
        }
        assertThatThrownBy(() -> as(null, () -> approvals.state(draft.id())))
                .isInstanceOf(LoginRequired.class);
    }

    private void coordinates(String user) {
        change(
                """
                insert into role_assignment (id, version, person_id, role, event_id)
                select nextval('seq_id'), 1, p.id, 'COORDINATOR', ? from person p where p.email = ?
                """,
                event,
                user + "@motesplats.example");
    }

    private Object planned(SavedMailing draft) throws Exception {
        does(
                COORDINATOR,
                () ->
                        mailings.plan(
                                new PlanMailing(
                                        draft.id(),
                                        draft.version(),
                                        DAY,
                                        LocalTime.of(8, 0),
                                        null)));
        return draft;
    }

    private Object done(String user, SavedMailing draft) throws Exception {
        does(user, () -> approvals.ask(draft.id(), draft.version()));
        return draft;
    }

    private ApprovalState state(String user, SavedMailing draft) throws Exception {
        return as(user, () -> approvals.state(draft.id()));
    }

    private List<String> todo(String user) throws Exception {
        return as(user, () -> todos.listOf(event)).stream()
                .filter(item -> Long.valueOf(event).equals(item.eventId()))
                .map(TodoItem::key)
                .toList();
    }

    private SavedMailing save(String text) throws Exception {
        return as(COORDINATOR, () -> mailings.save(command(null, 0, text)));
    }

    private SavedMailing saveAgain(SavedMailing before, String text) throws Exception {
        return as(COORDINATOR, () -> mailings.save(command(before.id(), before.version(), text)));
    }

    private SaveMailing command(
            @org.jspecify.annotations.Nullable Long id, int version, String text) {
        return new SaveMailing(
                event,
                id,
                version,
                "Hej",
                text,
                "",
                "",
                Set.of(MailingGroup.WORKING_GROUP),
                Set.of(),
                Set.of(),
                true);
    }
}
