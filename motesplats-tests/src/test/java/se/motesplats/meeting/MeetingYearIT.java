package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.it.Statements;
import se.motesplats.meeting.around.service.AttendanceRow;
import se.motesplats.meeting.around.service.MeetingYear;
import se.motesplats.meeting.around.service.MeetingYearService;
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.group.service.AddGroupOrganisation;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupOrganisationRow;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.meeting.sitting.service.SittingService;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.clock.service.ClockService;

/** Attendance of a year in numbers, and how many statements the pages of a large group take. */
@ArquillianTest
class MeetingYearIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String MEMBER = "emil.ek";
    private static final String FORMER = "kontakt.ale";
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 2);
    private static final int YEAR = 2031;

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private MeetingYearService years;
    @Inject private SittingService sittings;
    @Inject private MeetingCallService calls;
    @Inject private ClockService clock;
    @Inject private Rows rows;
    @Inject private UserTransaction transaction;

    private long group;

    @BeforeEach
    void a_group_of_two_organisations() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        group = group();
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private long group() throws Exception {
        long id =
                as(
                        COORDINATOR,
                        () ->
                                groups.save(
                                        new SaveGroup(
                                                null,
                                                0,
                                                1L,
                                                "Räknad " + ++made,
                                                null,
                                                GroupStatus.ACTIVE,
                                                true,
                                                null,
                                                null,
                                                90,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                7)));
        for (String name : List.of("Bryggan", "=G7")) {
            as(
                    COORDINATOR,
                    () ->
                            done(
                                    () ->
                                            membership.addOrganisation(
                                                    new AddGroupOrganisation(
                                                            id,
                                                            null,
                                                            name,
                                                            LocalDate.of(2030, 1, 1)))));
        }
        appoint(id, MEMBER, "Bryggan", null);
        appoint(id, FORMER, "=G7", TODAY.minusDays(1));
        return id;
    }

    private void appoint(long id, String who, String organisation, @Nullable LocalDate to)
            throws Exception {
        String email = who + "@motesplats.example";
        String[] names = people.findByEmail(email).orElseThrow().getName().split(" ", 2);
        long of =
                as(COORDINATOR, () -> membership.organisations(id)).stream()
                        .filter(o -> o.name().equals(organisation))
                        .map(GroupOrganisationRow::id)
                        .findFirst()
                        .orElseThrow();
        as(
                COORDINATOR,
                () ->
                        membership.appoint(
                                new Appoint(
                                        id,
                                        null,
                                        names[0],
                                        names[1],
                                        email,
                                        GroupRole.REPRESENTATIVE,
                                        of,
                                        null,
                                        LocalDate.of(2030, 1, 1),
                                        to,
                                        null)));
    }

    private void change(String sql, Object... values) throws Exception {
        as(
                COORDINATOR,
                () ->
                        done(
                                () -> {
                                    transaction.begin();
                                    caller.tellDatabase();
                                    rows.read(
                                            em -> {
                                                var query = em.createNativeQuery(sql);
                                                for (int i = 0; i < values.length; i++) {
                                                    query.setParameter(i + 1, values[i]);
                                                }
                                                return query.executeUpdate();
                                            });
                                    transaction.commit();
                                }));
    }

    /** So many meetings, one after each other day, backwards from a day on. */
    private void meetings(long id, int count, String lastDay, String status) throws Exception {
        change(
                "insert into meeting (id, version, group_id, day, starts_at, minutes, attendance_mode, place,"
                        + " status, changed_at) select nextval('seq_id'), 1, ?1, cast(?2 as date) - n, '10:00',"
                        + " 90, 'ON_SITE', 'Bryggan', ?3, now() from generate_series(0, cast(?4 as integer) - 1) n",
                id,
                lastDay,
                status,
                count);
    }

    private void attended(long id, String organisation, String presence, String condition)
            throws Exception {
        change(
                "insert into meeting_attendance (id, version, meeting_id, seat_id, presence)"
                        + " select nextval('seq_id'), 1, m.id, a.id, ?3 from meeting m join"
                        + " appointed_representative a on a.group_id = m.group_id join group_organisation o on"
                        + " o.id = a.group_organisation_id where m.group_id = ?1 and o.name = ?2 and "
                        + condition,
                id,
                organisation,
                presence);
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    @Test
    void organisations_are_counted_at_the_meetings_that_were_noted_while_they_took_part()
            throws Exception {
        meetings(group, 4, YEAR + "-05-10", "PLANNED");
        meetings(group, 1, YEAR + "-05-20", "CANCELLED");
        meetings(group, 1, (YEAR - 1) + "-05-20", "HELD");
        attended(group, "Bryggan", "PRESENT", "m.day >= '2031-05-09'");
        attended(group, "Bryggan", "ABSENT", "m.day = '2031-05-08'");
        attended(group, "=G7", "EXCUSED", "m.day = '2031-05-10'");
        attended(group, "=G7", "PRESENT", "m.day = '2030-05-20'");
        change(
                "insert into meeting_attendance (id, version, meeting_id, visitor_name, presence)"
                        + " select nextval('seq_id'), 1, id, 'Vera', 'PRESENT' from meeting where group_id = ?1 and"
                        + " day = '2031-05-09'",
                group);
        change(
                "update group_organisation set valid_from = '2031-05-09' where group_id = ?1 and name = '=G7'",
                group);

        MeetingYear seen = as(MEMBER, () -> years.get(group, YEAR));
        assertThat(seen.meetings()).isEqualTo(3);
        assertThat(seen.visitors()).isEqualTo(1);
        assertThat(seen.years()).containsExactly(YEAR, YEAR - 1);
        assertThat(seen.rows())
                .containsExactlyInAnyOrder(
                        new AttendanceRow("Bryggan", 3, 2, 2, 0, 1),
                        new AttendanceRow("=G7", 2, 0, 0, 1, 0));
        assertThat(as(MEMBER, () -> years.get(group, null)).year()).isEqualTo(YEAR);
        assertThat(as(MEMBER, () -> years.get(group, 2029)).rows()).isEmpty();
        unknown(() -> as(MEMBER, () -> years.get(group, 0)));

        long second = group();
        meetings(second, 1, YEAR + "-05-10", "HELD");
        attended(second, "Bryggan", "PRESENT", "true");
        assertThat(as(MEMBER, () -> years.get(null, YEAR)).rows())
                .filteredOn(row -> row.organisation().equals("Bryggan"))
                .singleElement()
                .satisfies(row -> assertThat(row.meetings()).isGreaterThanOrEqualTo(4));
        assertThat(as(FORMER, () -> years.get(null, YEAR)).rows()).isEmpty();
    }

    @Test
    void only_who_reads_the_group_reads_its_numbers() throws Exception {
        meetings(group, 1, YEAR + "-05-10", "HELD");
        attended(group, "Bryggan", "PRESENT", "true");
        change(
                "insert into meeting_guest (id, version, meeting_id, person_id, status, asked_at)"
                        + " select nextval('seq_id'), 1, id, ?2, 'APPROVED', now() from meeting where group_id = ?1",
                group,
                personId("kontakt.tjorn"));
        for (String user : List.of(FORMER, "kontakt.tjorn", "chef.hisingen")) {
            unknown(() -> as(user, () -> years.get(group, YEAR)));
        }
        assertThat(as("kontakt.tjorn", () -> years.get(null, YEAR)).rows()).isEmpty();
        assertThatThrownBy(() -> as(null, () -> years.get(null, YEAR)))
                .isInstanceOf(LoginRequired.class);
        assertThat(as(COORDINATOR, () -> years.get(group, YEAR)).rows()).hasSize(2);
    }

    @Test
    void a_group_of_three_hundred_takes_as_many_statements_as_one_of_two() throws Exception {
        meetings(group, 2, YEAR + "-06-03", "PLANNED");
        attended(group, "Bryggan", "PRESENT", "true");
        long large = group();
        change(
                "insert into person (id, version, given_name, family_name, email, email_ascii)"
                        + " select nextval('seq_id'), 1, 'Sitter', 'Nr' || n, a, a from (select n, 'sitter.' || ?1"
                        + " || '.' || n || '@motesplats.example' a from generate_series(1, 300) n) made",
                String.valueOf(large));
        change(
                "insert into appointed_representative (id, version, group_id, person_id, group_organisation_id,"
                        + " role, valid_from) select nextval('seq_id'), 1, ?1, p.id, (select min(o.id) from"
                        + " group_organisation o where o.group_id = ?1), 'REPRESENTATIVE', '2030-01-01' from person p"
                        + " where p.email like ?2",
                large,
                "sitter." + large + ".%");
        meetings(large, 200, YEAR + "-09-03", "PLANNED");
        attended(large, "Bryggan", "PRESENT", "m.day <= '2031-06-03'");

        for (Page page : pages()) {
            long few = page.statements(group);
            long many = page.statements(large);
            assertThat(many).as(page.name() + ": " + few).isLessThanOrEqualTo(few);
        }
    }

    /** What a page reads. */
    private record Page(String name, Measured work) {
        long statements(long id) throws Exception {
            long least = work.of(id);
            for (int i = 0; i < 3; i++) {
                least = Math.min(least, work.of(id));
            }
            return least;
        }
    }

    private interface Measured {
        long of(long id) throws Exception;
    }

    private List<Page> pages() {
        return List.of(
                new Page("group", id -> count(() -> groups.get(id))),
                new Page("people", id -> count(() -> membership.members(id))),
                new Page("organisations", id -> count(() -> membership.organisations(id))),
                new Page("coming", id -> count(() -> meetings.coming(id, 0, 20))),
                new Page("past", id -> count(() -> meetings.past(id, 0, 20))),
                new Page("meeting", id -> one(id, meeting -> meetings.get(meeting))),
                new Page("sitting", id -> one(id, meeting -> sittings.get(meeting))),
                new Page("call", id -> one(id, meeting -> calls.get(meeting))),
                new Page("statistics", id -> count(() -> years.get(id, YEAR))));
    }

    private long count(Callable<?> work) throws Exception {
        return as(MEMBER, () -> Statements.fewest(work));
    }

    /** The number of the meeting is looked up before. */
    private long one(long id, LongFunction<?> work) throws Exception {
        long meeting = meetingOf(id);
        return count(() -> work.apply(meeting));
    }

    private long meetingOf(long id) {
        return rows.number("select id from meeting where group_id = ?1 and day = '2031-06-03'", id);
    }
}
