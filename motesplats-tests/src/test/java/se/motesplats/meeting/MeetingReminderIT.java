package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.meeting.guest.service.AnswerGuest;
import se.motesplats.meeting.guest.service.AskToSitIn;
import se.motesplats.meeting.guest.service.GuestService;
import se.motesplats.reminder.service.ReminderJob;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.stand.Poll;

/** Who is reminded of a meeting, when, and how often. */
@ArquillianTest
class MeetingReminderIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String SECRETARY = "petra.palm";
    private static final String MEMBER = "emil.ek";
    private static final String GUEST = "kontakt.tjorn";
    private static final String FORMER = "kontakt.ale";
    private static final LocalDate TODAY = LocalDate.of(2019, 2, 4);

    /** A Monday: two working days before it is a Thursday. */
    private static final LocalDate MONDAY = LocalDate.of(2019, 3, 11);

    private static final LocalDate THURSDAY = LocalDate.of(2019, 3, 7);

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private GuestService guests;
    @Inject private ReminderJob job;
    @Inject private ClockService clock;
    @Inject private Rows rows;

    private long group;
    private String name = "";
    private long meeting;

    @BeforeEach
    void a_meeting_on_a_monday() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        group = group(2);
        meeting = plan(null, 0, MONDAY);
    }

    @AfterEach
    void tell_the_real_time() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        for (long id :
                rows.<List<Long>>read(
                        em ->
                                em.createQuery(
                                                "select m.id from Meeting m where m.meetingGroup.name"
                                                        + " like 'Minns %' and m.status in :open",
                                                Long.class)
                                        .setParameter("open", MeetingStatus.open())
                                        .getResultList())) {
            as(COORDINATOR, () -> done(() -> meetings.cancel(id, null)));
        }
        clock.reset();
    }

    private long group(int remindDays) throws Exception {
        name = "Minns " + ++made;
        long id =
                as(
                        COORDINATOR,
                        () ->
                                groups.save(
                                        new SaveGroup(
                                                null,
                                                0,
                                                1L,
                                                name,
                                                null,
                                                GroupStatus.ACTIVE,
                                                true,
                                                null,
                                                null,
                                                90,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                7,
                                                remindDays)));
        appoint(id, "Petra", "Palm", SECRETARY, GroupRole.SECRETARY, null);
        appoint(id, "Petra", "Palm", SECRETARY, GroupRole.MEMBER, null);
        appoint(id, "Emil", "Ek", MEMBER, GroupRole.MEMBER, null);
        appoint(id, "Alva", "Alm", FORMER, GroupRole.MEMBER, MONDAY.minusDays(1));
        return id;
    }

    private void appoint(
            long id,
            String given,
            String family,
            String user,
            GroupRole role,
            @Nullable LocalDate until)
            throws Exception {
        as(
                COORDINATOR,
                () ->
                        membership.appoint(
                                new Appoint(
                                        id,
                                        null,
                                        given,
                                        family,
                                        user + "@motesplats.example",
                                        role,
                                        null,
                                        null,
                                        TODAY,
                                        until,
                                        null)));
    }

    private long plan(@Nullable Long id, int version, LocalDate day) throws Exception {
        return as(
                COORDINATOR,
                () ->
                        meetings.save(
                                new SaveMeeting(
                                        id,
                                        version,
                                        group,
                                        day,
                                        LocalTime.of(13, 30),
                                        120,
                                        AttendanceMode.ON_SITE,
                                        "Bryggan",
                                        null,
                                        "Framtidsverkstäder")));
    }

    private void move(LocalDate day) throws Exception {
        MeetingDetails seen = as(COORDINATOR, () -> meetings.get(meeting));
        plan(meeting, seen.version(), day);
    }

    private void workAt(LocalDate day, int hour, int minute) throws Exception {
        clock.set(day.atTime(hour, minute));
        as(null, () -> caller.asSystem("proof", job::run));
    }

    private long reminders(String user) {
        return rows.number(
                "select count(*) from outbox_mail where template = 'meeting-reminder' and to_address"
                        + " = ?1 and subject like ?2",
                user + "@motesplats.example",
                "%" + name + ",%");
    }

    @Test
    void everybody_of_that_day_is_reminded_once_at_eight_two_working_days_before()
            throws Exception {
        as(GUEST, () -> done(() -> guests.ask(new AskToSitIn(meeting, null))));
        long asked = as(SECRETARY, () -> guests.guests(group)).get(0).id();
        as(SECRETARY, () -> done(() -> guests.answer(new AnswerGuest(asked, true, null))));

        workAt(THURSDAY, 7, 59);
        assertThat(reminders(MEMBER)).isZero();
        workAt(THURSDAY, 8, 0);
        workAt(THURSDAY, 8, 1);
        workAt(MONDAY.minusDays(3), 8, 0);
        workAt(MONDAY, 8, 0);
        for (String user : List.of(SECRETARY, MEMBER, GUEST)) {
            assertThat(reminders(user)).as(user).isEqualTo(1);
        }
        assertThat(reminders(FORMER)).isZero();
        assertThat(
                        rows.text(
                                "select subject || body from outbox_mail where template ="
                                        + " 'meeting-reminder' and to_address = ?1 and subject like ?2",
                                MEMBER + "@motesplats.example",
                                "%" + name + ",%"))
                .contains("måndag 11 mars 2019, v. 11, kl. 13.30–15.30, Bryggan")
                .contains("Tema: Framtidsverkstäder")
                .contains("/meeting/view.xhtml?meeting=" + meeting);
    }

    @Test
    void a_meeting_that_moves_is_reminded_of_for_its_new_day_and_one_that_is_cancelled_never()
            throws Exception {
        move(MONDAY.plusDays(7));
        workAt(THURSDAY, 8, 0);
        assertThat(reminders(MEMBER)).isZero();
        workAt(THURSDAY.plusDays(7), 8, 0);
        assertThat(reminders(MEMBER)).isEqualTo(1);
        move(MONDAY.plusDays(14));
        workAt(THURSDAY.plusDays(14), 8, 0);
        workAt(THURSDAY.plusDays(14), 9, 0);
        assertThat(reminders(MEMBER)).isEqualTo(2);

        meeting = plan(null, 0, MONDAY.plusDays(21));
        as(COORDINATOR, () -> done(() -> meetings.cancel(meeting, "För få kan komma.")));
        workAt(THURSDAY.plusDays(21), 8, 0);
        assertThat(reminders(MEMBER)).isEqualTo(2);
    }

    @Test
    void a_day_that_was_told_after_the_reminder_would_have_come_is_not_told_again()
            throws Exception {
        move(MONDAY.plusDays(30));
        clock.set(THURSDAY.plusDays(1).atTime(9, 0));
        move(MONDAY.plusDays(1));
        workAt(THURSDAY.plusDays(1), 9, 1);
        workAt(MONDAY, 8, 0);
        assertThat(reminders(MEMBER)).isZero();
    }

    @Test
    void a_group_that_wants_none_gets_none_and_no_group_asks_for_more_than_a_month()
            throws Exception {
        group = group(0);
        plan(null, 0, MONDAY);
        workAt(THURSDAY, 8, 0);
        assertThat(reminders(MEMBER)).isZero();
        assertThatThrownBy(() -> group(21)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void two_nodes_at_once_remind_each_once() throws Exception {
        clock.set(THURSDAY.atTime(8, 0));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> node =
                request(
                        null,
                        () -> {
                            together.await();
                            return caller.asSystem("proof", job::run);
                        });
        Future<String> left = threads.submit(node);
        Future<String> right = threads.submit(node);
        left.get();
        right.get();
        assertThat(reminders(MEMBER)).isEqualTo(1);
        assertThat(
                        rows.number(
                                "select count(*) from meeting_reminder where meeting_id = ?1",
                                meeting))
                .isEqualTo(1);
    }

    @Test
    void reminders_of_two_groups_in_one_morning_come_as_one_mail() throws Exception {
        String first = name;
        group = group(2);
        plan(null, 0, MONDAY);
        workAt(THURSDAY, 8, 0);
        // The job that runs by itself may be the one that gathers.
        Poll.untilTrue(
                Duration.ofSeconds(30),
                "one mail about both groups",
                () ->
                        rows.number(
                                        "select count(*) from outbox_mail where template = 'digest' and"
                                                + " to_address = ?1 and body like ?2 and body like ?3 and"
                                                + " body like '%/account/stop?token=%'",
                                        MEMBER + "@motesplats.example",
                                        "%" + first + " möts%",
                                        "%" + name + " möts%")
                                == 1);
    }
}
