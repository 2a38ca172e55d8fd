package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.meeting.around.service.GroupCalendarService;
import se.motesplats.meeting.around.service.GroupListService;
import se.motesplats.meeting.date.service.MeetingListItem;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.sheet.service.SheetFormat;

/** Lists of groups to take along, and their meetings in calendars. */
@ArquillianTest
class GroupListIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String SECRETARY = "petra.palm";
    private static final String MEMBER = "emil.ek";
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 16);

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private GroupListService lists;
    @Inject private GroupCalendarService calendars;
    @Inject private ClockService clock;
    @Inject private Rows rows;

    private long group;
    private long meeting;

    @BeforeEach
    void winter() {
        clock.set(TODAY.atTime(9, 0));
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private void group(boolean open) throws Exception {
        group =
                as(
                        COORDINATOR,
                        () ->
                                groups.save(
                                        new SaveGroup(
                                                null,
                                                0,
                                                1L,
                                                "Listad " + ++made,
                                                null,
                                                GroupStatus.ACTIVE,
                                                open,
                                                null,
                                                null,
                                                90,
                                                AttendanceMode.HYBRID,
                                                "Bryggan",
                                                "https://video.example/hemligt",
                                                7)));
        appoint("Petra", "Palm", SECRETARY, GroupRole.SECRETARY);
        appoint("Emil", "Ek", MEMBER, GroupRole.MEMBER);
        meeting = plan(LocalDate.of(2017, 2, 13));
        long off = plan(LocalDate.of(2017, 3, 13));
        as(COORDINATOR, () -> done(() -> meetings.cancel(off, null)));
    }

    private void appoint(String given, String family, String user, GroupRole role)
            throws Exception {
        as(
                COORDINATOR,
                () ->
                        membership.appoint(
                                new Appoint(
                                        group,
                                        null,
                                        given,
                                        family,
                                        user + "@motesplats.example",
                                        role,
                                        null,
                                        null,
                                        TODAY,
                                        null,
                                        null)));
    }

    private long plan(LocalDate day) throws Exception {
        return as(
                COORDINATOR,
                () ->
                        meetings.save(
                                new SaveMeeting(
                                        null,
                                        0,
                                        group,
                                        day,
                                        LocalTime.of(10, 0),
                                        90,
                                        AttendanceMode.HYBRID,
                                        "Bryggan",
                                        "https://video.example/hemligt",
                                        "Osagt tema")));
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    @Test
    void who_prepares_the_meetings_takes_the_lists_and_the_log_says_so() throws Exception {
        group(false);
        assertThat(as(SECRETARY, () -> lists.members(group, SheetFormat.XLSX)).rows())
                .extracting(MemberRow::email)
                .contains(MEMBER + "@motesplats.example");
        assertThat(as(COORDINATOR, () -> lists.meetings(group, SheetFormat.CSV)).rows())
                .extracting(MeetingListItem::day)
                .containsExactly(LocalDate.of(2017, 2, 13), LocalDate.of(2017, 3, 13));
        assertThat(
                        rows.number(
                                "select count(*) from group_export where group_id = ?1 and reader_id ="
                                        + " ?2 and list = 'MEMBERS' and row_count = 2",
                                group,
                                personId(SECRETARY)))
                .isEqualTo(1);
        denied(MEMBER, () -> lists.members(group, SheetFormat.XLSX));
        denied(MEMBER, () -> lists.meetings(group, SheetFormat.XLSX));
        for (String user : List.of("kontakt.tjorn", "chef.hisingen")) {
            unknown(() -> as(user, () -> lists.members(group, SheetFormat.XLSX)));
            unknown(() -> as(user, () -> lists.meetings(group, SheetFormat.XLSX)));
        }
        assertThat(rows.number("select count(*) from group_export where group_id = ?1", group))
                .isEqualTo(2);
    }

    @Test
    void everybody_follows_an_open_group_and_learns_day_time_and_place_only() throws Exception {
        group(true);
        String feed = as(null, () -> calendars.feed(group, Language.SV));
        assertThat(feed)
                .contains(
                        "SUMMARY:Listad " + made,
                        "DTSTART;TZID=Europe/Stockholm:20170213T100000",
                        "LOCATION:Bryggan",
                        "SUMMARY:Inställt: Listad " + made,
                        "STATUS:CANCELLED")
                .doesNotContain("Osagt", "hemligt", "ATTENDEE", "ORGANIZER", "Palm");
        clock.set(LocalDate.of(2017, 2, 14).atTime(9, 0));
        assertThat(as(null, () -> calendars.feed(group, Language.EN)))
                .doesNotContain("20170213T100000")
                .contains("SUMMARY:Cancelled: Listad " + made);
        group(false);
        for (String user : new String[] {null, MEMBER, COORDINATOR}) {
            unknown(() -> as(user, () -> calendars.feed(group, Language.SV)));
        }
    }

    @Test
    void one_meeting_is_put_into_a_calendar_by_who_takes_part() throws Exception {
        group(true);
        assertThat(as(MEMBER, () -> calendars.file(meeting, Language.SV)))
                .contains("SUMMARY:Listad " + made + ": Osagt tema", "hemligt");
        unknown(() -> as("chef.hisingen", () -> calendars.file(meeting, Language.SV)));
        as(COORDINATOR, () -> done(() -> meetings.cancel(meeting, null)));
        unknown(() -> as(MEMBER, () -> calendars.file(meeting, Language.SV)));
    }
}
