package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.token.service.CalendarLinkService;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.MeetingListItem;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.PlanSeries;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.date.service.SeriesPlanService;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.EndMandate;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.told.service.ToldService;
import se.motesplats.signup.service.OwnCalendarService;

/** A term's dates, and what mails and calendars hear of them. */
@ArquillianTest
class MeetingCalendarIT extends Actors {

    private static final String SECRETARY = "petra.palm";
    private static final String MEMBER = "emil.ek";
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 16);
    private static final LocalTime HALF_PAST_ONE = LocalTime.of(13, 30);

    /** Seed 002: the dates of the spring. */
    private static final List<LocalDate> SPRING =
            List.of(
                    LocalDate.of(2017, 2, 13),
                    LocalDate.of(2017, 3, 13),
                    LocalDate.of(2017, 4, 24),
                    LocalDate.of(2017, 5, 22));

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private SeriesPlanService series;
    @Inject private ToldService told;
    @Inject private CalendarLinkService links;
    @Inject private OwnCalendarService calendars;
    @Inject private ClockService clock;
    @Inject private Rows rows;

    private long group;

    @BeforeEach
    void a_group_with_a_secretary_and_a_member() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        group =
                as(
                        "karin.koordinator",
                        () ->
                                groups.save(
                                        new SaveGroup(
                                                null,
                                                0,
                                                1L,
                                                "Kalender " + ++made,
                                                null,
                                                GroupStatus.ACTIVE,
                                                false,
                                                DayOfWeek.MONDAY,
                                                HALF_PAST_ONE,
                                                120,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                7)));
        appoint("karin.koordinator", "Petra", "Palm", SECRETARY, GroupRole.SECRETARY);
        appoint(SECRETARY, "Emil", "Ek", MEMBER, GroupRole.MEMBER);
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private void appoint(String by, String given, String family, String user, GroupRole role)
            throws Exception {
        as(
                by,
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

    private PlanSeries spring() {
        return new PlanSeries(
                group,
                SPRING.stream().map(day -> new PlanSeries.Day(day, HALF_PAST_ONE)).toList(),
                120);
    }

    private SaveMeeting changed(@Nullable Long id, int version, LocalDate day) {
        return new SaveMeeting(
                id,
                version,
                group,
                day,
                HALF_PAST_ONE,
                120,
                AttendanceMode.ON_SITE,
                "Bryggan",
                null,
                null);
    }

    private long mails(String template, String user) {
        return rows.number(
                "select count(*) from outbox_mail where template = ?1 and to_address = ?2 and body"
                        + " like '%' and subject like ?3",
                template, user + "@motesplats.example", "%Kalender " + made + "%");
    }

    private String latest(String template, String user, String column) {
        return rows.text(
                "select "
                        + column
                        + " from outbox_mail where template = ?1 and to_address = ?2 and subject"
                        + " like ?3 order by id desc limit 1",
                template,
                user + "@motesplats.example",
                "%Kalender " + made + "%");
    }

    @Test
    void a_term_is_found_by_a_rule_and_told_in_one_mail_to_each() throws Exception {
        assertThat(
                        new DateRule(
                                        DateRule.Repeat.MONTHS,
                                        1,
                                        Set.of(DayOfWeek.MONDAY),
                                        2,
                                        LocalDate.of(2017, 2, 1),
                                        LocalDate.of(2017, 3, 31),
                                        true)
                                .days())
                .isEqualTo(SPRING.subList(0, 2));
        assertThat(as(SECRETARY, () -> told.wouldBe(() -> series.plan(spring()))).people())
                .isEqualTo(2);
        assertThat(as(SECRETARY, () -> meetings.countComing(group))).isZero();
        as(SECRETARY, () -> done(() -> series.plan(spring())));
        assertThat(as(MEMBER, () -> meetings.coming(group, 0, 9)))
                .extracting(MeetingListItem::day)
                .isEqualTo(SPRING);
        assertThat(mails("meeting-dates", MEMBER)).isEqualTo(1);
        assertThat(latest("meeting-dates", MEMBER, "body"))
                .contains("13 februari 2017", "13 mars 2017", "24 april 2017", "22 maj 2017")
                .contains("kl. 13.30–15.30, Bryggan");
        refused("error.meeting.timeTaken", () -> as(SECRETARY, () -> done(this::planAgain)));
    }

    private void planAgain() {
        series.plan(
                new PlanSeries(
                        group, List.of(new PlanSeries.Day(SPRING.get(0), HALF_PAST_ONE)), 120));
    }

    @Test
    void only_who_prepares_the_meetings_plans_a_term() throws Exception {
        denied(MEMBER, () -> done(() -> series.plan(spring())));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> as("chef.partille", () -> done(() -> series.plan(spring()))))
                .isInstanceOf(se.motesplats.shared.NotFound.class);
    }

    @Test
    void calendars_follow_one_date_over_summer_time_with_one_identifier() throws Exception {
        long march = as(SECRETARY, () -> meetings.save(changed(null, 0, SPRING.get(1))));
        String first = latest("meeting-dates", MEMBER, "calendar");
        assertThat(first)
                .contains(
                        "METHOD:REQUEST",
                        "SEQUENCE:0",
                        "DTSTART;TZID=Europe/Stockholm:20170313T133000")
                .contains("DTEND;TZID=Europe/Stockholm:20170313T153000")
                .doesNotContain("petra.palm");
        MeetingDetails seen = as(SECRETARY, () -> meetings.get(march));
        as(SECRETARY, () -> meetings.save(changed(march, seen.version(), SPRING.get(2))));
        String moved = latest("meeting-moved", MEMBER, "calendar");
        assertThat(moved)
                .contains(
                        "METHOD:REQUEST",
                        "SEQUENCE:1",
                        "DTSTART;TZID=Europe/Stockholm:20170424T133000");
        assertThat(uid(moved)).isEqualTo(uid(first));
        as(SECRETARY, () -> done(() -> meetings.cancel(march, "För få kan komma.")));
        String gone = latest("meeting-cancelled", MEMBER, "calendar");
        assertThat(gone).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(uid(gone)).isEqualTo(uid(first));
        assertThat(latest("meeting-cancelled", MEMBER, "body")).contains("För få kan komma.");
        as(SECRETARY, () -> done(() -> meetings.restore(march)));
        assertThat(latest("meeting-moved", MEMBER, "calendar")).contains("SEQUENCE:3");
    }

    private static String uid(String calendar) {
        return calendar.lines().filter(l -> l.startsWith("UID:")).findFirst().orElseThrow();
    }

    @Test
    void who_leaves_before_the_day_loses_the_entry_and_who_comes_learns_the_dates()
            throws Exception {
        long april = as(SECRETARY, () -> meetings.save(changed(null, 0, SPRING.get(2))));
        long person = personId(MEMBER);
        long place =
                as(SECRETARY, () -> membership.members(group)).stream()
                        .filter(m -> m.personId() == person)
                        .map(MemberRow::id)
                        .findFirst()
                        .orElseThrow();
        as(
                SECRETARY,
                () ->
                        done(
                                () ->
                                        membership.end(
                                                new EndMandate(
                                                        group,
                                                        place,
                                                        null,
                                                        LocalDate.of(2017, 3, 31)))));
        assertThat(latest("meeting-left", MEMBER, "calendar"))
                .contains("METHOD:CANCEL", "SEQUENCE:1");
        appoint(SECRETARY, "Tora", "Tall", "kontakt.tjorn", GroupRole.MEMBER);
        assertThat(latest("meeting-dates", "kontakt.tjorn", "body")).contains("24 april 2017");
        assertThat(april).isPositive();
    }

    @Test
    void the_own_calendar_has_the_meetings_while_the_mandate_lasts() throws Exception {
        as(SECRETARY, () -> done(() -> series.plan(spring())));
        String secret = as(MEMBER, () -> links.make());

        String own = as(null, () -> calendars.read(secret));
        assertThat(own)
                .contains("SUMMARY:Kalender " + made)
                .contains("DTSTART;TZID=Europe/Stockholm:20170313T133000")
                .contains("DTSTART;TZID=Europe/Stockholm:20170424T133000");
    }
}
