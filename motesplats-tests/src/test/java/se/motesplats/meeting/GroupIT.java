package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.MeetingListItem;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.AddGroupOrganisation;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.EndMandate;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupFilter;
import se.motesplats.meeting.group.service.GroupListItem;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.clock.service.ClockService;

/** Groups, who sits in them, and their dates: rights on the day, and the clock on the wall. */
@ArquillianTest
class GroupIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 16);
    private static final LocalTime HALF_PAST_ONE = LocalTime.of(13, 30);

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private ClockService clock;
    @Inject private Rows rows;

    private long group;
    private long bryggan;

    @BeforeEach
    void a_group_with_a_secretary_a_representative_and_a_substitute() throws Exception {
        clock.set(TODAY.atTime(9, 0));
        group = as(COORDINATOR, () -> groups.save(facts(null, 0, "Grupp " + ++made, false)));
        as(
                COORDINATOR,
                () ->
                        done(
                                () ->
                                        membership.addOrganisation(
                                                new AddGroupOrganisation(
                                                        group, null, "Bryggan", TODAY))));
        bryggan =
                as(COORDINATOR, () -> membership.organisations(group)).stream()
                        .findFirst()
                        .orElseThrow()
                        .id();
        appoint(COORDINATOR, "petra.palm", GroupRole.SECRETARY, null, null, null);
        long emil = appoint(COORDINATOR, "emil.ek", GroupRole.REPRESENTATIVE, bryggan, null, null);
        appoint(COORDINATOR, "kontakt.ale", GroupRole.SUBSTITUTE, bryggan, emil, null);
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private SaveGroup facts(@Nullable Long id, int version, String name, boolean open) {
        return new SaveGroup(
                id,
                version,
                1L,
                name,
                "Samordnar.",
                GroupStatus.ACTIVE,
                open,
                DayOfWeek.MONDAY,
                HALF_PAST_ONE,
                120,
                AttendanceMode.ON_SITE,
                "Bryggan",
                null,
                7);
    }

    private long appoint(
            String by,
            String who,
            GroupRole role,
            @Nullable Long organisation,
            @Nullable Long substituteFor,
            @Nullable LocalDate to)
            throws Exception {
        String[] names = name(who);
        return as(
                by,
                () ->
                        membership.appoint(
                                new Appoint(
                                        group,
                                        null,
                                        names[0],
                                        names[1],
                                        who + "@motesplats.example",
                                        role,
                                        organisation,
                                        substituteFor,
                                        TODAY,
                                        to,
                                        "Styrelsen")));
    }

    private String[] name(String user) {
        return people.findByEmail(user + "@motesplats.example")
                .orElseThrow()
                .getName()
                .split(" ", 2);
    }

    private SaveMeeting meeting(@Nullable Long id, int version, LocalDate day, LocalTime at) {
        return new SaveMeeting(
                id, version, group, day, at, 120, AttendanceMode.ON_SITE, "Bryggan", null, "Hälsa");
    }

    private long plan(LocalDate day) throws Exception {
        return as("petra.palm", () -> meetings.save(meeting(null, 0, day, HALF_PAST_ONE)));
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    @Test
    void strangers_know_nothing_of_a_closed_group_and_members_change_nothing() throws Exception {
        long meeting = plan(LocalDate.of(2017, 2, 13));
        for (String user : List.of("chef.partille", "wilma.wester", "admin")) {
            unknown(() -> as(user, () -> groups.get(group)));
            unknown(() -> as(user, () -> groups.getToEdit(group)));
            unknown(() -> as(user, () -> membership.members(group)));
            unknown(() -> as(user, () -> membership.organisations(group)));
            unknown(() -> as(user, () -> meetings.coming(group, 0, 9)));
            unknown(() -> as(user, () -> meetings.past(group, 0, 9)));
            unknown(() -> as(user, () -> meetings.countComing(group)));
            unknown(() -> as(user, () -> meetings.countPast(group)));
            unknown(() -> as(user, () -> meetings.get(meeting)));
            unknown(() -> as(user, () -> groups.save(facts(group, 1, "Kapad", true))));
            unknown(() -> as(user, () -> meetings.save(meeting(null, 0, TODAY, LocalTime.NOON))));
            unknown(() -> as(user, () -> done(() -> meetings.cancel(meeting, null))));
            unknown(() -> as(user, () -> done(() -> meetings.restore(meeting))));
            unknown(
                    () ->
                            as(
                                    user,
                                    () ->
                                            done(
                                                    () ->
                                                            membership.end(
                                                                    new EndMandate(
                                                                            group, 0L, null,
                                                                            TODAY)))));
            unknown(() -> as(user, () -> done(() -> membership.requireEdit(group))));
            assertThat(listed(user)).doesNotContain(group);
        }
        assertThatThrownBy(() -> as(null, () -> groups.get(group))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(null, () -> meetings.get(meeting)))
                .isInstanceOf(LoginRequired.class);
        for (String user : List.of("emil.ek", "kontakt.ale")) {
            assertThat(as(user, () -> meetings.get(meeting)).theme()).isEqualTo("Hälsa");
            assertThat(as(user, () -> membership.members(group)))
                    .allSatisfy(m -> assertThat(m.email()).isNull());
            denied(user, () -> groups.getToEdit(group));
            denied(user, () -> groups.save(facts(group, 1, "Kapad", true)));
            denied(user, () -> meetings.save(meeting(meeting, 1, TODAY, LocalTime.NOON)));
            denied(user, () -> done(() -> meetings.cancel(meeting, null)));
            denied(
                    user,
                    () -> done(() -> membership.end(new EndMandate(group, null, bryggan, TODAY))));
            denied(() -> appoint(user, "wilma.wester", GroupRole.SECRETARY, null, null, null));
            assertThat(listed(user)).contains(group);
        }
    }

    private List<Long> listed(@Nullable String user) throws Exception {
        return as(
                user,
                () ->
                        groups
                                .list(new GroupFilter(false, null, null, GroupFilter.USUAL), 0, 500)
                                .stream()
                                .map(GroupListItem::id)
                                .toList());
    }

    @Test
    void a_secretary_edits_the_own_group_only_and_makes_none() throws Exception {
        long other = as(COORDINATOR, () -> groups.save(facts(null, 0, "Andra " + ++made, false)));
        assertThatThrownBy(() -> as("petra.palm", () -> groups.save(facts(null, 0, "Ny", false))))
                .isInstanceOf(AccessDenied.class);
        unknown(() -> as("petra.palm", () -> groups.getToEdit(other)));
        GroupDetails mine = as("petra.palm", () -> groups.getToEdit(group));
        as("petra.palm", () -> groups.save(facts(group, mine.version(), "Ändrad " + made, false)));
        assertThat(as("emil.ek", () -> groups.get(group)).name()).isEqualTo("Ändrad " + made);
        assertThatThrownBy(
                        () ->
                                as(
                                        "petra.palm",
                                        () ->
                                                groups.save(
                                                        facts(
                                                                group,
                                                                mine.version(),
                                                                "Igen",
                                                                false))))
                .isInstanceOf(StaleData.class);
        // Of another group: what the own one does not have is not there.
        long foreign =
                as(
                        COORDINATOR,
                        () ->
                                meetings.save(
                                        new SaveMeeting(
                                                null,
                                                0,
                                                other,
                                                TODAY,
                                                HALF_PAST_ONE,
                                                60,
                                                AttendanceMode.ON_SITE,
                                                "X",
                                                null,
                                                null)));
        unknown(
                () ->
                        as(
                                "petra.palm",
                                () -> meetings.save(meeting(foreign, 1, TODAY, LocalTime.NOON))));
    }

    @Test
    void access_ends_the_day_after_the_last_of_the_mandate() throws Exception {
        long meeting = plan(LocalDate.of(2017, 2, 13));
        long place = place("emil.ek");
        as(
                "petra.palm",
                () ->
                        done(
                                () ->
                                        membership.end(
                                                new EndMandate(
                                                        group,
                                                        place,
                                                        null,
                                                        LocalDate.of(2017, 1, 31)))));
        clock.set(LocalDateTime.of(2017, 1, 31, 23, 58, 0));
        assertThat(as("emil.ek", () -> meetings.get(meeting)).id()).isEqualTo(meeting);
        assertThat(listed("emil.ek")).contains(group);
        clock.set(LocalDateTime.of(2017, 2, 1, 0, 0, 0));
        unknown(() -> as("emil.ek", () -> meetings.get(meeting)));
        unknown(() -> as("emil.ek", () -> groups.get(group)));
        assertThat(listed("emil.ek")).doesNotContain(group);
        assertThat(as("petra.palm", () -> membership.members(group)))
                .filteredOn(m -> m.id() == place)
                .singleElement()
                .satisfies(m -> assertThat(m.now()).isFalse());
    }

    private long place(String user) throws Exception {
        long person = personId(user);
        return as(COORDINATOR, () -> membership.members(group)).stream()
                .filter(m -> m.personId() == person)
                .map(MemberRow::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_organisation_that_leaves_takes_its_representatives_with_it() throws Exception {
        as(
                "petra.palm",
                () ->
                        done(
                                () ->
                                        membership.end(
                                                new EndMandate(
                                                        group,
                                                        null,
                                                        bryggan,
                                                        LocalDate.of(2017, 2, 28)))));
        assertThat(as("petra.palm", () -> membership.members(group)))
                .filteredOn(m -> m.organisation() != null)
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.validTo()).isEqualTo(LocalDate.of(2017, 2, 28)));
    }

    @Test
    void what_is_wrong_with_a_place_is_said_at_its_field() {
        refused(
                "error.meeting.organisationMissing",
                () ->
                        appoint(
                                "petra.palm",
                                "wilma.wester",
                                GroupRole.REPRESENTATIVE,
                                null,
                                null,
                                null));
        refused(
                "error.meeting.alreadyIn",
                () ->
                        appoint(
                                "petra.palm",
                                "emil.ek",
                                GroupRole.REPRESENTATIVE,
                                bryggan,
                                null,
                                null));
        refused(
                "error.meeting.mandate",
                () ->
                        appoint(
                                "petra.palm",
                                "wilma.wester",
                                GroupRole.MEMBER,
                                null,
                                null,
                                TODAY.minusDays(2)));
        assertThatThrownBy(
                        () ->
                                as(
                                        "petra.palm",
                                        () ->
                                                membership.appoint(
                                                        new Appoint(
                                                                group,
                                                                null,
                                                                "",
                                                                null,
                                                                null,
                                                                GroupRole.SUBSTITUTE,
                                                                null,
                                                                null,
                                                                TODAY,
                                                                null,
                                                                null))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.problems())
                                        .extracting(InvalidInput.Problem::field)
                                        .containsExactlyInAnyOrder(
                                                "givenName", "email", "groupOrganisationId"));
    }

    @Test
    void everybody_reads_about_an_open_group_but_not_who_sits_in_it() throws Exception {
        as(
                COORDINATOR,
                () ->
                        groups.save(
                                new SaveGroup(
                                        group,
                                        as(COORDINATOR, () -> groups.get(group)).version(),
                                        1L,
                                        "Öppen " + made,
                                        "Alla är välkomna.",
                                        GroupStatus.ACTIVE,
                                        true,
                                        null,
                                        null,
                                        60,
                                        AttendanceMode.HYBRID,
                                        "Bryggan",
                                        "https://video.motesplats.example/x",
                                        7)));
        appoint(COORDINATOR, "kontakt.tjorn", GroupRole.CONTACT, null, null, null);
        GroupDetails seen = as(null, () -> groups.get(group));
        assertThat(seen.joinLink()).isNull();
        assertThat(seen.member()).isFalse();
        assertThat(seen.organisations()).containsExactly("Bryggan");
        assertThat(seen.contacts())
                .singleElement()
                .satisfies(c -> assertThat(c.name()).isEqualTo("Tora Tall"));
        assertThat(listed(null)).contains(group);
        assertThatThrownBy(() -> as(null, () -> membership.members(group)))
                .isInstanceOf(LoginRequired.class);
        assertThat(as("emil.ek", () -> groups.get(group)).joinLink()).isNotNull();
        GroupDetails now = as(COORDINATOR, () -> groups.get(group));
        as(
                COORDINATOR,
                () ->
                        groups.save(
                                new SaveGroup(
                                        group,
                                        now.version(),
                                        1L,
                                        now.name(),
                                        null,
                                        GroupStatus.ENDED,
                                        true,
                                        null,
                                        null,
                                        60,
                                        AttendanceMode.ON_SITE,
                                        "Bryggan",
                                        null,
                                        7)));
        unknown(() -> as(null, () -> groups.get(group)));
        assertThat(listed(null)).doesNotContain(group);
        assertThat(as("emil.ek", () -> groups.get(group)).status()).isEqualTo(GroupStatus.ENDED);
    }

    @Test
    void half_past_one_stays_half_past_one_when_summer_time_begins() throws Exception {
        long before = plan(LocalDate.of(2017, 3, 13));
        long after = plan(LocalDate.of(2017, 4, 24));
        assertThat(as("emil.ek", () -> meetings.get(before)).startsAt()).isEqualTo(HALF_PAST_ONE);
        MeetingDetails later = as("emil.ek", () -> meetings.get(after));
        assertThat(later.startsAt()).isEqualTo(HALF_PAST_ONE);
        assertThat(later.endsAt()).isEqualTo(LocalTime.of(15, 30));
        assertThat(later.previousId()).isEqualTo(before);
        assertThat(instant(before)).isEqualTo(Instant.parse("2017-03-13T12:30:00Z"));
        assertThat(instant(after)).isEqualTo(Instant.parse("2017-04-24T11:30:00Z"));
        refused(
                "error.time.skipped",
                () ->
                        as(
                                "petra.palm",
                                () ->
                                        meetings.save(
                                                meeting(
                                                        null,
                                                        0,
                                                        LocalDate.of(2017, 3, 26),
                                                        LocalTime.of(2, 30)))));
    }

    private Instant instant(long meeting) {
        return rows.read(em -> em.find(Meeting.class, meeting).start());
    }

    @Test
    void a_meeting_over_midnight_ends_the_day_after() throws Exception {
        long night =
                as(
                        "petra.palm",
                        () ->
                                meetings.save(
                                        meeting(
                                                null,
                                                0,
                                                LocalDate.of(2017, 2, 13),
                                                LocalTime.of(23, 0))));
        MeetingDetails seen = as("emil.ek", () -> meetings.get(night));
        assertThat(seen.endsAt()).isEqualTo(LocalTime.of(1, 0));
        assertThat(seen.overMidnight()).isTrue();
    }

    @Test
    void one_date_moves_or_is_cancelled_without_the_others() throws Exception {
        long february = plan(LocalDate.of(2017, 2, 13));
        long march = plan(LocalDate.of(2017, 3, 13));
        refused("error.meeting.timeTaken", () -> plan(LocalDate.of(2017, 3, 13)));
        MeetingDetails seen = as("petra.palm", () -> meetings.get(march));
        as(
                "petra.palm",
                () ->
                        meetings.save(
                                meeting(
                                        march,
                                        seen.version(),
                                        LocalDate.of(2017, 3, 20),
                                        HALF_PAST_ONE)));
        as("petra.palm", () -> done(() -> meetings.cancel(february, "För få kan komma.")));
        List<MeetingListItem> coming = as("emil.ek", () -> meetings.coming(group, 0, 9));
        assertThat(coming)
                .extracting(MeetingListItem::day, MeetingListItem::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(2017, 2, 13), MeetingStatus.CANCELLED),
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(2017, 3, 20), MeetingStatus.PLANNED));
        refused(
                "error.meeting.notOpen",
                () -> as("petra.palm", () -> done(() -> meetings.cancel(february, null))));
        plan(LocalDate.of(2017, 2, 13));
        refused(
                "error.meeting.timeTaken",
                () -> as("petra.palm", () -> done(() -> meetings.restore(february))));
    }
}
