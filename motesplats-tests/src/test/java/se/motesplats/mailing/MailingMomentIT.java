package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.CopyEvent;
import se.motesplats.event.service.EventCopyService;
import se.motesplats.event.service.EventFacts;
import se.motesplats.mailing.service.AnchorChoice;
import se.motesplats.mailing.service.MailingDetails;
import se.motesplats.mailing.service.MailingMomentService;
import se.motesplats.mailing.service.PlanByRule;
import se.motesplats.mailing.service.SaveMailing;
import se.motesplats.mailing.service.SavedMailing;
import se.motesplats.mailing.service.WrittenMailingItem;
import se.motesplats.mailing.service.WrittenMailingJob;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.service.RuleMoment;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.SwedishTime;

/** Mailings that follow a date of their event: sent once, on the right day, or not at all. */
@ArquillianTest
class MailingMomentIT extends SeatScene {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final MomentRule THREE_DAYS_BEFORE =
            new MomentRule("EVENT_START", 3, MomentUnit.WORKING_DAYS, MomentSide.BEFORE, EIGHT);
    private static final MomentRule DAY_AFTER =
            new MomentRule("EVENT_END", 1, MomentUnit.DAYS, MomentSide.AFTER, EIGHT);

    @Inject private WrittenMailingService mailings;
    @Inject private MailingMomentService rules;
    @Inject private WrittenMailingJob job;
    @Inject private EventCopyService copies;

    @Test
    void an_event_that_moved_twice_is_told_of_once_on_the_right_day_by_one_of_two_nodes()
            throws Exception {
        long mailing = planned(THREE_DAYS_BEFORE);
        assertThat(moment(mailing)).contains(at(2027, 4, 1));
        move(LocalDate.of(2027, 5, 12));
        // Ascension Day was on 6 May 2027, and a weekend came after it.
        assertThat(moment(mailing)).contains(at(2027, 5, 7));
        move(LocalDate.of(2027, 3, 17));
        assertThat(moment(mailing)).contains(at(2027, 3, 12));
        run(LocalDateTime.of(2027, 3, 12, 7, 59));
        assertThat(mails("mailing-written")).as("not yet").isZero();
        clock.set(LocalDateTime.of(2027, 3, 12, 8, 0));
        List<Future<String>> nodes =
                List.of(threads.submit(asSystem(job::run)), threads.submit(asSystem(job::run)));
        for (Future<String> node : nodes) {
            node.get();
        }
        assertThat(mails("mailing-written")).isEqualTo(2);
        move(LocalDate.of(2027, 5, 12));
        run(LocalDateTime.of(2027, 5, 7, 8, 0));
        assertThat(mails("mailing-written")).as("sent once").isEqualTo(2);
    }

    @Test
    void a_date_that_moved_without_a_word_counts_all_the_same_when_it_is_due() throws Exception {
        long mailing = planned(THREE_DAYS_BEFORE);
        move(LocalDate.of(2027, 4, 20));
        change("update mailing set send_at = send_at - interval '13 days' where id = ?", mailing);
        assertThat(moment(mailing)).contains(at(2027, 4, 2));
        run(LocalDateTime.of(2027, 4, 2, 8, 0));
        assertThat(mails("mailing-written")).isZero();
        assertThat(moment(mailing)).contains(at(2027, 4, 15));
        run(LocalDateTime.of(2027, 4, 15, 8, 0));
        assertThat(mails("mailing-written")).isEqualTo(2);
    }

    @Test
    void hours_count_from_the_new_beginning_at_once_when_only_the_hours_change() throws Exception {
        MomentRule twoHoursIn =
                new MomentRule("EVENT_START", 2, MomentUnit.HOURS, MomentSide.AFTER, null);
        long mailing = planned(twoHoursIn);
        Instant before = moment(mailing).orElseThrow();
        edit(hours(LocalTime.of(10, 30)));
        assertThat(moment(mailing))
                .contains(SwedishTime.at(FIRST_DAY.atTime(12, 30)))
                .isNotEqualTo(Optional.of(before));
        run(LocalDateTime.of(FIRST_DAY, LocalTime.of(12, 29)));
        assertThat(mails("mailing-written")).isZero();
        run(LocalDateTime.of(FIRST_DAY, LocalTime.of(12, 30)));
        assertThat(mails("mailing-written")).isEqualTo(2);
    }

    private EventFacts hours(LocalTime start) {
        EventFacts f = facts(FIRST_DAY, 1);
        return new EventFacts(
                f.number(),
                f.title(),
                f.description(),
                f.season(),
                List.of(new EventFacts.Day(FIRST_DAY, start, LocalTime.of(17, 0))),
                f.attendanceMode(),
                f.venue(),
                f.venueAddress(),
                f.onlineUrl(),
                f.contactPersonId(),
                f.caseNumber());
    }

    @Test
    void of_a_cancelled_event_nothing_is_said() throws Exception {
        long mailing = planned(THREE_DAYS_BEFORE);
        long after = planned(DAY_AFTER);
        become(EventStatus.CANCELLED);
        assertThat(moment(mailing)).isEmpty();
        run(LocalDateTime.of(2027, 4, 1, 8, 0));
        run(LocalDateTime.of(2027, 4, 8, 8, 0));
        assertThat(mails("mailing-written")).isZero();
        assertThat(row(after).isWithoutDate()).isTrue();
    }

    @Test
    void what_is_postponed_to_a_season_waits_until_there_is_a_date() throws Exception {
        long mailing = planned(THREE_DAYS_BEFORE);
        become(EventStatus.POSTPONED);
        assertThat(moment(mailing)).as("no longer on that day").isEmpty();
        edit(season("våren 2028"));
        run(LocalDateTime.of(2027, 4, 1, 8, 0));
        assertThat(mails("mailing-written")).isZero();
        become(EventStatus.PLANNED);
        assertThat(moment(mailing)).as("no date yet").isEmpty();
        move(LocalDate.of(2028, 3, 15));
        assertThat(moment(mailing)).contains(at(2028, 3, 10));
        run(LocalDateTime.of(2028, 3, 10, 8, 1));
        assertThat(mails("mailing-written")).isEqualTo(2);
    }

    @Test
    void also_after_the_event_when_it_is_completed_and_once_when_the_clock_is_put_back()
            throws Exception {
        planned(DAY_AFTER);
        clock.set(LocalDateTime.of(2027, 4, 7, 18, 0));
        become(EventStatus.COMPLETED);
        run(LocalDateTime.of(2027, 4, 8, 8, 30));
        assertThat(mails("mailing-written")).isEqualTo(2);
        run(LocalDateTime.of(2027, 4, 8, 7, 30));
        run(LocalDateTime.of(2027, 4, 8, 8, 30));
        assertThat(mails("mailing-written")).isEqualTo(2);
    }

    @Test
    void a_moment_that_a_move_left_behind_is_missed_and_comes_back_with_the_next_move()
            throws Exception {
        long mailing = planned(THREE_DAYS_BEFORE);
        clock.set(LocalDateTime.of(2027, 3, 1, 9, 0));
        move(LocalDate.of(2027, 3, 3));
        assertThat(row(mailing).status()).isEqualTo(MailingStatus.MISSED);
        run(LocalDateTime.of(2027, 3, 1, 10, 0));
        assertThat(mails("mailing-written")).isZero();
        move(LocalDate.of(2027, 3, 17));
        assertThat(row(mailing).status()).isEqualTo(MailingStatus.PLANNED);
        run(LocalDateTime.of(2027, 3, 12, 8, 0));
        assertThat(mails("mailing-written")).isEqualTo(2);
    }

    @Test
    void nothing_is_sent_two_days_late_and_nothing_to_whose_task_is_done() throws Exception {
        long mailing = planned(THREE_DAYS_BEFORE);
        // Two days later is a Saturday: Monday morning would still have done.
        run(LocalDateTime.of(2027, 4, 5, 8, 1));
        assertThat(row(mailing).status()).isEqualTo(MailingStatus.MISSED);
        long other = planned(DAY_AFTER);
        byLink(token(), true);
        run(LocalDateTime.of(2027, 4, 8, 8, 0));
        assertThat(row(other).recipients()).as("who answered since").isEqualTo(1);
    }

    @Test
    void what_waited_over_a_night_or_a_weekend_is_sent_when_one_sends_again() throws Exception {
        planned(THREE_DAYS_BEFORE);
        run(LocalDateTime.of(2027, 4, 1, 22, 0));
        assertThat(mails("mailing-written")).as("not at night").isZero();
        run(LocalDateTime.of(2027, 4, 2, 7, 0));
        assertThat(mails("mailing-written")).isEqualTo(2);
    }

    @Test
    void follows_the_last_day_for_naming_and_ends_when_the_seats_are_taken_back() throws Exception {
        MomentRule rule =
                new MomentRule("NAMING_DEADLINE", 2, MomentUnit.DAYS, MomentSide.BEFORE, EIGHT);
        SavedMailing draft = draft();
        follow(draft, rule);
        assertThat(moment(draft.id())).as("no seats yet").isEmpty();
        fixRound(100, 1);
        assertThat(moment(draft.id())).contains(at(2027, 3, 3));
        reopen();
        assertThat(moment(draft.id())).isEmpty();
    }

    @Test
    void every_date_of_the_event_can_be_chosen_and_those_that_are_not_set_say_so()
            throws Exception {
        List<AnchorChoice> anchors = as(COORDINATOR, () -> rules.anchors(event));
        assertThat(anchors)
                .extracting(AnchorChoice::key)
                .containsExactly(
                        "EVENT_START",
                        "EVENT_END",
                        "CALL_CLOSES",
                        "CALL_OPENS",
                        "FIRST_SESSION",
                        "NAMING_DEADLINE",
                        "PROGRAMME_RELEASE",
                        "RECALL_DATE",
                        "SIGNUP_CLOSES");
        assertThat(anchors.get(1).day()).isEqualTo(FIRST_DAY.plusDays(1));
        assertThat(anchors.get(2).day()).isNull();
        RuleMoment moment =
                as(COORDINATOR, () -> rules.moment(event, THREE_DAYS_BEFORE)).orElseThrow();
        assertThat(moment.at()).isEqualTo(at(2027, 4, 1));
        assertThat(moment.past()).isFalse();
        SavedMailing draft = draft();
        clock.set(LocalDateTime.of(2027, 4, 1, 8, 0));
        assertThat(as(COORDINATOR, () -> rules.moment(event, THREE_DAYS_BEFORE)).orElseThrow())
                .extracting(RuleMoment::past)
                .isEqualTo(true);
        assertThatThrownBy(() -> follow(draft, THREE_DAYS_BEFORE))
                .hasStackTraceContaining("error.mailing.past");
    }

    @Test
    void a_copied_event_gets_the_rules_as_drafts_and_sends_nothing_by_itself() throws Exception {
        long mailing = planned(THREE_DAYS_BEFORE);
        run(LocalDateTime.of(2027, 4, 1, 8, 0));
        assertThat(row(mailing).status()).isEqualTo(MailingStatus.SENT);
        long copy =
                as(
                        COORDINATOR,
                        () ->
                                copies.copy(
                                        new CopyEvent(
                                                event,
                                                "Prov av kopia",
                                                LocalDate.of(2028, 4, 4),
                                                null,
                                                facts(FIRST_DAY, 1).contactPersonId(),
                                                false)));
        List<WrittenMailingItem> copied = as(COORDINATOR, () -> mailings.list(copy));
        assertThat(copied).hasSize(1);
        assertThat(copied.get(0).status()).isEqualTo(MailingStatus.DRAFT);
        assertThat(copied.get(0).follows()).isEqualTo(THREE_DAYS_BEFORE);
        run(LocalDateTime.of(2028, 3, 30, 8, 0));
        assertThat(as(COORDINATOR, () -> mailings.list(copy)).get(0).status())
                .isEqualTo(MailingStatus.DRAFT);
    }

    @Test
    void a_rule_is_kept_when_the_mailing_is_called_off_and_gone_when_it_gets_its_own_moment()
            throws Exception {
        long mailing = planned(THREE_DAYS_BEFORE);
        does(COORDINATOR, () -> mailings.callOff(mailing, details(mailing).version()));
        assertThat(details(mailing).follows()).isEqualTo(THREE_DAYS_BEFORE);
        run(LocalDateTime.of(2027, 4, 1, 8, 0));
        assertThat(mails("mailing-written")).isZero();
    }

    @Test
    void only_who_steers_the_mails_of_the_event_sees_and_sets_rules() throws Exception {
        SavedMailing draft = draft();
        for (String other : List.of("emil.ek", "kontakt.partille", "wilma.wester", "admin")) {
            denied(other, () -> rules.anchors(event));
            denied(other, () -> rules.moment(event, THREE_DAYS_BEFORE));
            deniedTo(other, () -> rules.plan(command(draft, THREE_DAYS_BEFORE)));
        }
        assertThatThrownBy(() -> as(null, () -> rules.anchors(event)))
                .isInstanceOf(LoginRequired.class);
    }

    private long planned(MomentRule rule) throws Exception {
        if (count("select count(*) from nomination where event_id = ?", event) == 0) {
            fixRound(100, 1);
            name("chef.partille", "Partille", 2);
        }
        SavedMailing draft = draft();
        follow(draft, rule);
        return draft.id();
    }

    private SavedMailing draft() throws Exception {
        return as(
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
                                        Set.of(MailingGroup.SEAT_UNANSWERED),
                                        Set.of(),
                                        Set.of(),
                                        true)));
    }

    private void follow(SavedMailing draft, MomentRule rule) throws Exception {
        does(COORDINATOR, () -> rules.plan(command(draft, rule)));
    }

    private static PlanByRule command(SavedMailing draft, MomentRule rule) {
        return new PlanByRule(
                draft.id(),
                draft.version(),
                rule.anchor(),
                rule.amount(),
                rule.unit(),
                rule.side(),
                rule.time());
    }

    private void run(LocalDateTime now) throws Exception {
        clock.set(now);
        asSystem(job::run).call();
    }

    private MailingDetails details(long mailing) throws Exception {
        return as(COORDINATOR, () -> mailings.get(mailing));
    }

    private Optional<Instant> moment(long mailing) throws Exception {
        @Nullable Instant at = details(mailing).sendAt();
        return Optional.ofNullable(at);
    }

    private WrittenMailingItem row(long mailing) throws Exception {
        return as(COORDINATOR, () -> mailings.list(event)).stream()
                .filter(item -> item.id() == mailing)
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(int year, int month, int day) {
        return SwedishTime.at(LocalDateTime.of(year, month, day, 8, 0));
    }

    private void move(LocalDate first) throws Exception {
        edit(facts(first, 2));
    }

    private void edit(EventFacts facts) throws Exception {
        does(COORDINATOR, () -> events.edit(event, version(), facts));
    }

    private EventFacts season(String season) {
        EventFacts planned = facts(FIRST_DAY, 1);
        return new EventFacts(
                null,
                planned.title(),
                null,
                season,
                List.of(),
                AttendanceMode.ON_SITE,
                planned.venue(),
                null,
                null,
                planned.contactPersonId(),
                null);
    }

    private void become(EventStatus status) throws Exception {
        does(
                COORDINATOR,
                () ->
                        events.changeStatus(
                                new ChangeEventStatus(event, version(), status, "Storm.")));
    }
}
