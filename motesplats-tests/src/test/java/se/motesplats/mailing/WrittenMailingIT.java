package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.mailing.service.MailingPeople;
import se.motesplats.mailing.service.MailingPreview;
import se.motesplats.mailing.service.MailingReport;
import se.motesplats.mailing.service.MailingReportService;
import se.motesplats.mailing.service.MailingTarget;
import se.motesplats.mailing.service.MailingUnit;
import se.motesplats.mailing.service.PlanMailing;
import se.motesplats.mailing.service.SaveMailing;
import se.motesplats.mailing.service.SavedMailing;
import se.motesplats.mailing.service.WrittenMailingJob;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.told.service.ToldService;

/** Mailings that coordinators write: whom they reach, that nobody gets two, and who may send. */
@ArquillianTest
class WrittenMailingIT extends SeatScene {

    private static final LocalDate PLANNED = LocalDate.of(2027, 2, 3);
    private static final Set<MailingGroup> UNANSWERED = Set.of(MailingGroup.SEAT_UNANSWERED);

    @Inject private WrittenMailingService mailings;
    @Inject private MailingReportService reports;
    @Inject private WrittenMailingJob job;
    @Inject private ToldService told;

    @Test
    void goes_to_each_of_the_groups_once_and_to_none_of_those_left_out() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 3);
        byLink(token(), true);
        MailingPeople both =
                people(Set.of(MailingGroup.SEAT_UNANSWERED, MailingGroup.WITHOUT_CHOICE), Set.of());
        assertThat(both.people()).as("in two groups, counted once").isEqualTo(3);
        assertThat(people(UNANSWERED, Set.of()).people()).isEqualTo(2);
        assertThat(people(Set.of(MailingGroup.SEAT_ACCEPTED), Set.of()).people()).isEqualTo(1);
        assertThat(
                        people(
                                        Set.of(MailingGroup.WITHOUT_CHOICE),
                                        Set.of(MailingGroup.SEAT_ACCEPTED))
                                .people())
                .isEqualTo(2);
        assertThat(people(Set.of(MailingGroup.NAMERS), Set.of()).people()).isPositive();
        for (MailingGroup group : MailingGroup.values()) {
            assertThat(people(Set.of(group), Set.of(group)).people()).as(group.name()).isZero();
        }
        assertThat(people(Set.of(), Set.of()).people()).isZero();

        SavedMailing draft =
                save(
                        "Hej {förnamn}",
                        "Välkommen **{förnamn}**!",
                        Set.of(MailingGroup.WITHOUT_CHOICE));
        assertThat((int) as(COORDINATOR, () -> mailings.send(draft.id(), draft.version())))
                .isEqualTo(3);
        assertThat(mails("mailing-written")).isEqualTo(3);
        assertThat(mail("mailing-written")).contains("Hej Namn").contains("Välkommen Namn!");
        assertThat(mail("html", "mailing-written")).contains("<strong>Namn</strong>");
        assertThat(mail("body", "mailing-written"))
                .as("how to do without")
                .contains("/account/stop");
        assertThat(mail("html", "mailing-written")).as("no secret").doesNotContain("token=");
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).recipients()).isEqualTo(3);
        assertThat(
                        count(
                                "select count(*) from audit_entry where table_name = 'mailing' and row_id = ?",
                                draft.id()))
                .isPositive();
    }

    @Test
    void only_some_units_are_those_who_work_in_or_below_them_or_got_their_seat_there()
            throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        name("kontakt.molndal", "Mölndal", 1);
        long partille = organisation("Partille");
        assertThat(people(UNANSWERED, Set.of()).people()).isEqualTo(3);
        assertThat(ofUnits(partille)).isEqualTo(2);
        assertThat(ofUnits(organisation("Mölndal"))).isEqualTo(1);
        assertThat(ofUnits(partille, organisation("Mölndal"))).isEqualTo(3);
        assertThat(ofUnits(organisation("Lerum"))).isZero();
        assertThat(ofUnits(count("select parent_id from organisation where id = ?", partille)))
                .as("all below it")
                .isEqualTo(3);
        change(
                "update person set organisation_id = null where id in (select person_id from nomination where event_id = ?)",
                event);
        assertThat(ofUnits(partille)).as("the seat is from there").isEqualTo(2);
        SavedMailing draft =
                as(
                        COORDINATOR,
                        () ->
                                mailings.save(
                                        new SaveMailing(
                                                event,
                                                null,
                                                0,
                                                "Hej",
                                                "Text",
                                                "",
                                                "",
                                                UNANSWERED,
                                                Set.of(),
                                                Set.of(partille),
                                                true)));
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).units())
                .containsExactly(new MailingUnit(partille, "Partille"));
        assertThat((int) as(COORDINATOR, () -> mailings.send(draft.id(), draft.version())))
                .isEqualTo(2);
        long copy = as(COORDINATOR, () -> mailings.copy(draft.id(), event));
        assertThat(as(COORDINATOR, () -> mailings.get(copy)).rule().units())
                .containsExactly(partille);
    }

    private int ofUnits(Long... units) throws Exception {
        return as(
                        COORDINATOR,
                        () ->
                                mailings.people(
                                        event,
                                        new MailingRule(UNANSWERED, Set.of(), Set.of(units))))
                .people();
    }

    @Test
    void of_two_who_send_at_once_one_comes_too_late() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 4);
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        Callable<Boolean> send =
                request(
                        COORDINATOR,
                        () -> {
                            try {
                                mailings.send(draft.id(), draft.version());
                                return true;
                            } catch (BusinessException late) {
                                return false;
                            }
                        });
        List<Future<Boolean>> both = List.of(threads.submit(send), threads.submit(send));
        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsOnlyOnce(true);
        assertThat(mails("mailing-written")).isEqualTo(4);
        refused(
                "error.mailing.alreadySent",
                () -> as(COORDINATOR, () -> mailings.send(draft.id(), draft.version())));
    }

    @Test
    void what_is_planned_goes_at_its_moment_to_those_who_are_in_the_groups_then() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        plan(draft);
        asSystem(job::run).call();
        assertThat(mails("mailing-written")).as("not yet").isZero();
        refused(
                "error.mailing.planned",
                () -> as(COORDINATOR, () -> mailings.send(draft.id(), draft.version() + 1)));
        name("chef.partille", "Partille", 1);
        clock.set(LocalDateTime.of(PLANNED, LocalTime.of(8, 1)));
        List<Future<String>> nodes =
                List.of(threads.submit(asSystem(job::run)), threads.submit(asSystem(job::run)));
        for (Future<String> node : nodes) {
            node.get();
        }
        asSystem(job::run).call();
        assertThat(mails("mailing-written")).as("one each, also who came later").isEqualTo(3);
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).isSent()).isTrue();
    }

    @Test
    void what_was_called_off_is_not_sent() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        plan(draft);
        does(COORDINATOR, () -> mailings.callOff(draft.id(), draft.version() + 1));
        clock.set(LocalDateTime.of(PLANNED, LocalTime.of(8, 1)));
        asSystem(job::run).call();
        assertThat(mails("mailing-written")).isZero();
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).isDraft()).isTrue();
        refused(
                "error.mailing.notPlanned",
                () -> does(COORDINATOR, () -> mailings.callOff(draft.id(), draft.version() + 2)));
    }

    @Test
    void nothing_is_sent_about_an_event_that_was_cancelled_meanwhile_nor_to_nobody()
            throws Exception {
        SavedMailing toNobody = save("Hej", "Text", UNANSWERED);
        plan(toNobody);
        clock.set(LocalDateTime.of(PLANNED, LocalTime.of(8, 1)));
        asSystem(job::run).call();
        assertThat(as(COORDINATOR, () -> mailings.get(toNobody.id())).status())
                .isEqualTo(MailingStatus.NOBODY);
        clock.set(LocalDateTime.of(2027, 2, 1, 9, 0));
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        plan(draft);
        change("update event set status = 'CANCELLED' where id = ?", event);
        clock.set(LocalDateTime.of(PLANNED, LocalTime.of(8, 1)));
        asSystem(job::run).call();
        assertThat(mails("mailing-written")).isZero();
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).status())
                .isEqualTo(MailingStatus.EVENT_CANCELLED);
    }

    @Test
    void what_could_not_be_sent_for_days_is_not_sent_late() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        plan(draft);
        clock.set(LocalDateTime.of(PLANNED.plusDays(2), LocalTime.of(8, 1)));
        asSystem(job::run).call();
        assertThat(mails("mailing-written")).isZero();
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).status())
                .isEqualTo(MailingStatus.MISSED);
    }

    private void plan(SavedMailing draft) throws Exception {
        does(COORDINATOR, () -> mailings.plan(planned(draft)));
    }

    private static PlanMailing planned(SavedMailing draft) {
        return new PlanMailing(draft.id(), draft.version(), PLANNED, LocalTime.of(8, 0), null);
    }

    @Test
    void who_does_without_gets_none_and_is_counted_as_such() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        change(
                """
                insert into mail_refusal (id, version, person_id, mail_kind, refused_at)
                select nextval('seq_id'), 1, max(person_id), 'mailing.written', now() from nomination where event_id = ?
                """,
                event);
        MailingPeople people = people(UNANSWERED, Set.of());
        assertThat(people.people()).isEqualTo(1);
        assertThat(people.unwanted()).isEqualTo(1);
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        assertThat((int) as(COORDINATOR, () -> mailings.send(draft.id(), draft.version())))
                .isEqualTo(1);
        assertThat(mails("mailing-written")).isEqualTo(1);
    }

    @Test
    void a_protected_identity_gets_it_and_is_neither_named_nor_previewed() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        change(
                "update person set protected_identity = true where id = (select max(person_id) from nomination where event_id = ?)",
                event);
        MailingPeople people = people(UNANSWERED, Set.of());
        assertThat(people.people()).isEqualTo(2);
        assertThat(people.names()).hasSize(1);
        assertThat(people.unnamed()).isEqualTo(1);
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        MailingPreview last =
                as(COORDINATOR, () -> mailings.preview(draft.id(), Integer.MAX_VALUE))
                        .orElseThrow();
        assertThat(last.of()).isEqualTo(1);
        assertThat(last.name()).isEqualTo(people.names().get(0));
        Told.Group group =
                as(
                                COORDINATOR,
                                () ->
                                        told.wouldBe(
                                                () -> mailings.send(draft.id(), draft.version())))
                        .groups()
                        .get(0);
        assertThat(group.names()).isEqualTo(people.names());
        assertThat(group.unnamed()).isEqualTo(1);
        as(COORDINATOR, () -> mailings.send(draft.id(), draft.version()));
        assertThat(mails("mailing-written")).isEqualTo(2);
    }

    @Test
    void a_test_goes_to_the_writer_alone_and_leaves_the_draft_one() throws Exception {
        SavedMailing draft = save("Hej {förnamn}", "Text", Set.of(MailingGroup.WORKING_GROUP));
        does(COORDINATOR, () -> mailings.test(draft.id()));
        assertThat(mails("mailing-test")).isEqualTo(1);
        assertThat(mail("to_address", "mailing-test"))
                .isEqualTo(COORDINATOR + "@motesplats.example");
        assertThat(as(COORDINATOR, () -> mailings.get(draft.id())).isDraft()).isTrue();
        refused(
                "error.mailing.nobody",
                () -> as(COORDINATOR, () -> mailings.send(draft.id(), draft.version())));
    }

    @Test
    void what_nothing_can_be_put_in_the_place_of_is_refused_at_saving_and_at_sending()
            throws Exception {
        assertThatThrownBy(() -> save("Hej", "Hej {förnman}", UNANSWERED))
                .hasStackTraceContaining("{förnman}");
        SavedMailing halfTyped =
                as(
                        COORDINATOR,
                        () ->
                                mailings.save(
                                        command(null, 0, "Hej", "Hej {förn", UNANSWERED, false)));
        refused(
                "error.mailing.mark",
                () -> as(COORDINATOR, () -> mailings.send(halfTyped.id(), halfTyped.version())));
        does(COORDINATOR, () -> mailings.discard(halfTyped.id(), halfTyped.version()));
        assertThatThrownBy(() -> as(COORDINATOR, () -> mailings.get(halfTyped.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_copy_is_a_draft_and_texts_are_kept_composed() throws Exception {
        SavedMailing draft = save("A\u030A", "o\u0308", UNANSWERED);
        long copy = as(COORDINATOR, () -> mailings.copy(draft.id(), event));
        assertThat(as(COORDINATOR, () -> mailings.get(copy)).subjectSv()).isEqualTo("Å");
        assertThat(as(COORDINATOR, () -> mailings.get(copy)).included()).isEqualTo(UNANSWERED);
        assertThat(as(COORDINATOR, () -> mailings.list(event))).hasSize(2);
        assertThat(as(COORDINATOR, () -> mailings.targets("")))
                .anyMatch(target -> target.eventId() == event);
        assertThat(as(COORDINATOR, () -> mailings.targets("PROV AV PLATS")))
                .isNotEmpty()
                .allMatch(target -> target.title().startsWith("Prov av plats"));
        assertThat(as(COORDINATOR, () -> mailings.targets("%"))).isEmpty();
    }

    @Test
    void who_coordinates_another_event_gets_nowhere_with_this_one() throws Exception {
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        long other = count("select min(id) from event where id <> ?", event);
        change(
                """
                insert into role_assignment (id, version, person_id, role, event_id)
                select nextval('seq_id'), 1, p.id, 'COORDINATOR', ? from person p where p.email = 'emil.ek@motesplats.example'
                """,
                other);
        try {
            assertThat(as("emil.ek", () -> mailings.targets("")))
                    .extracting(MailingTarget::eventId)
                    .containsExactly(other);
            denied("emil.ek", () -> mailings.get(draft.id()));
            denied("emil.ek", () -> mailings.people(event, MailingRule.of(UNANSWERED, Set.of())));
            denied("emil.ek", () -> mailings.copy(draft.id(), other));
            denied("emil.ek", () -> mailings.send(draft.id(), draft.version()));
            deniedTo("emil.ek", () -> mailings.test(draft.id()));
            long moved = as(COORDINATOR, () -> mailings.copy(draft.id(), other));
            assertThat(as("emil.ek", () -> mailings.get(moved)).eventId()).isEqualTo(other);
            denied("emil.ek", () -> mailings.copy(moved, event));
        } finally {
            change(
                    "delete from role_assignment where event_id = ? and role = 'COORDINATOR' and person_id = (select id from person where email = 'emil.ek@motesplats.example')",
                    other);
        }
    }

    @Test
    void only_who_steers_the_mails_of_the_event_reads_writes_and_sends_them() throws Exception {
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        for (String other : List.of("emil.ek", "kontakt.partille", "wilma.wester", "admin")) {
            denied(other, () -> mailings.list(event));
            denied(other, () -> mailings.titleOf(event));
            denied(other, () -> mailings.get(draft.id()));
            denied(other, () -> mailings.people(event, MailingRule.of(UNANSWERED, Set.of())));
            denied(other, () -> mailings.preview(draft.id(), 1));
            denied(other, () -> mailings.send(draft.id(), draft.version()));
            denied(other, () -> mailings.copy(draft.id(), event));
            denied(
                    other,
                    () ->
                            mailings.save(
                                    command(
                                            draft.id(),
                                            draft.version(),
                                            "x",
                                            "y",
                                            UNANSWERED,
                                            true)));
            denied(other, () -> mailings.save(command(null, 0, "x", "y", UNANSWERED, true)));
            deniedTo(other, () -> mailings.test(draft.id()));
            deniedTo(other, () -> mailings.plan(planned(draft)));
            deniedTo(other, () -> mailings.callOff(draft.id(), draft.version()));
            deniedTo(other, () -> mailings.discard(draft.id(), draft.version()));
        }
        assertThatThrownBy(() -> as(null, () -> mailings.list(event)))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> mailings.send(draft.id(), draft.version())))
                .isInstanceOf(LoginRequired.class);
    }

    @Test
    void what_became_of_it_is_told_by_unit_to_those_who_steer_the_mails() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 3);
        SavedMailing draft = save("Hej", "Text", UNANSWERED);
        as(COORDINATOR, () -> mailings.send(draft.id(), draft.version()));
        change(
                "update outbox_mail set status = 'FAILED', leased_until = null, leased_by = null where id = (select min(id) from outbox_mail"
                        + " where event_id = ? and template = 'mailing-written')",
                event);
        MailingReport report = as(COORDINATOR, () -> reports.report(draft.id()));
        assertThat(report.all().mails()).isEqualTo(3);
        assertThat(report.all().failed()).isEqualTo(1);
        assertThat(report.all().sent() + report.all().waiting()).isEqualTo(2);
        assertThat(report.units().stream().mapToLong(MailingReport.Line::mails).sum()).isEqualTo(3);
        assertThat(report.units().get(0).failed()).isEqualTo(1);
        SavedMailing another = save("Hej", "Text", UNANSWERED);
        assertThat(as(COORDINATOR, () -> reports.report(another.id())).units()).isEmpty();
        for (String other : List.of("emil.ek", "kontakt.partille", "wilma.wester", "admin")) {
            denied(other, () -> reports.report(draft.id()));
        }
    }

    private MailingPeople people(Set<MailingGroup> in, Set<MailingGroup> out) throws Exception {
        return as(COORDINATOR, () -> mailings.people(event, MailingRule.of(in, out)));
    }

    private SavedMailing save(String subject, String text, Set<MailingGroup> groups)
            throws Exception {
        return as(COORDINATOR, () -> mailings.save(command(null, 0, subject, text, groups, true)));
    }

    private SaveMailing command(
            @Nullable Long id,
            int version,
            String subject,
            String text,
            Set<MailingGroup> groups,
            boolean checked) {
        return new SaveMailing(
                event, id, version, subject, text, "", "", groups, Set.of(), Set.of(), checked);
    }
}
