package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.AddGroupOrganisation;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.EndMandate;
import se.motesplats.meeting.group.service.GroupOrganisationRow;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.meeting.sitting.service.AddVisitor;
import se.motesplats.meeting.sitting.service.SittingDetails;
import se.motesplats.meeting.sitting.service.SittingRow;
import se.motesplats.meeting.sitting.service.SittingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.clock.service.ClockService;

/** A meeting while it is held: who is there, what is noted, and who may say and read so. */
@ArquillianTest
class SittingIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 23);
    private static final LocalDate DAY = LocalDate.of(2017, 2, 13);

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private SittingService sitting;
    @Inject private LiveTextService texts;
    @Inject private ClockService clock;

    private long group;
    private long meeting;

    @BeforeEach
    void a_meeting_of_three_organisations() throws Exception {
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
                                                "Sittande grupp " + ++made,
                                                null,
                                                GroupStatus.ACTIVE,
                                                false,
                                                DayOfWeek.MONDAY,
                                                LocalTime.of(13, 30),
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
        appoint("petra.palm", GroupRole.SECRETARY, null);
        appoint("emil.ek", GroupRole.REPRESENTATIVE, "Bryggan");
        appoint("kontakt.ale", GroupRole.SUBSTITUTE, "Ria");
        meeting =
                as(
                        "petra.palm",
                        () ->
                                meetings.save(
                                        new SaveMeeting(
                                                null,
                                                0,
                                                group,
                                                DAY,
                                                LocalTime.of(13, 30),
                                                120,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                "Hälsa")));
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
        Long of =
                organisation == null
                        ? null
                        : as(COORDINATOR, () -> membership.organisations(group)).stream()
                                .filter(o -> o.name().equals(organisation))
                                .map(GroupOrganisationRow::id)
                                .findFirst()
                                .orElseThrow();
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
                                        of,
                                        null,
                                        TODAY,
                                        null,
                                        null)));
    }

    private SittingDetails seenBy(String who) throws Exception {
        return as(who, () -> sitting.get(meeting));
    }

    private long seatOf(String organisation) throws Exception {
        return seenBy("petra.palm").people().stream()
                .filter(p -> organisation.equals(p.organisation()))
                .map(SittingRow::seatId)
                .findFirst()
                .orElseThrow();
    }

    private void mark(String who, String organisation, Presence presence) throws Exception {
        long seat = seatOf(organisation);
        as(who, () -> done(() -> sitting.mark(meeting, seat, presence)));
    }

    private String read(String who) throws Exception {
        return Objects.requireNonNull(
                        as(who, () -> texts.sheet("MEETING", meeting)).texts().get("notes"))
                .content();
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    @Test
    void the_secretary_notes_who_is_there_and_sees_whom_is_missed() throws Exception {
        assertThat(seenBy("petra.palm").quorum().missing()).containsExactly("Bryggan", "G7", "Ria");

        mark("petra.palm", "Bryggan", Presence.ABSENT);
        mark("petra.palm", "Bryggan", Presence.PRESENT);
        mark("petra.palm", "Ria", Presence.EXCUSED);
        as(
                "petra.palm",
                () ->
                        done(
                                () ->
                                        sitting.addVisitor(
                                                new AddVisitor(
                                                        meeting, "Maja Malm", "Maskrosbarn"))));

        SittingDetails now = seenBy("petra.palm");
        assertThat(now.present()).isEqualTo(2);
        assertThat(now.quorum().represented()).isEqualTo(1);
        assertThat(now.quorum().missing()).containsExactly("G7", "Ria");
        long visitor = now.visitors().get(0).id();
        as("petra.palm", () -> done(() -> sitting.removeVisitor(meeting, visitor)));
        assertThat(seenBy("petra.palm").visitors()).isEmpty();
    }

    @Test
    void members_read_and_change_nothing_and_strangers_know_nothing() throws Exception {
        long seat = seatOf("Bryggan");
        AddVisitor visitor = new AddVisitor(meeting, "Maja Malm", null);

        assertThat(seenBy("emil.ek").writable()).isFalse();
        denied("emil.ek", () -> done(() -> sitting.mark(meeting, seat, Presence.PRESENT)));
        denied("emil.ek", () -> done(() -> sitting.addVisitor(visitor)));
        denied("emil.ek", () -> done(() -> sitting.removeVisitor(meeting, 1)));
        denied("emil.ek", () -> done(() -> sitting.hold(meeting)));
        for (String user : List.of("chef.partille", "wilma.wester", "admin")) {
            unknown(() -> as(user, () -> sitting.get(meeting)));
            unknown(
                    () ->
                            as(
                                    user,
                                    () ->
                                            done(
                                                    () ->
                                                            sitting.mark(
                                                                    meeting,
                                                                    seat,
                                                                    Presence.PRESENT))));
            unknown(() -> as(user, () -> done(() -> sitting.addVisitor(visitor))));
            unknown(() -> as(user, () -> done(() -> sitting.hold(meeting))));
        }
    }

    @Test
    void a_place_of_another_group_is_unknown_here() throws Exception {
        long foreign = seatOf("Bryggan");
        a_meeting_of_three_organisations();

        unknown(
                () ->
                        as(
                                "petra.palm",
                                () ->
                                        done(
                                                () ->
                                                        sitting.mark(
                                                                meeting,
                                                                foreign,
                                                                Presence.PRESENT))));
        unknown(() -> as("petra.palm", () -> done(() -> sitting.removeVisitor(meeting, 1))));
    }

    @Test
    void notes_are_written_by_the_secretary_read_by_members_and_lost_with_the_mandate()
            throws Exception {
        LiveTextPlace place = LiveTextPlace.of(seenBy("petra.palm").notes());
        SaveLiveText words = new SaveLiveText(place, "a", 0, 0, null, "Vi börjar.");
        SaveLiveText taken = new SaveLiveText(place, "b", 0, 0, null, "Kapad");
        as("petra.palm", () -> texts.save(words));

        assertThat(read("emil.ek")).isEqualTo("Vi börjar.");
        denied("emil.ek", () -> texts.save(taken));
        unknown(() -> read("wilma.wester"));
        unknown(() -> as("wilma.wester", () -> texts.save(taken)));

        long seat = seatOf("Bryggan");
        as(COORDINATOR, () -> done(() -> membership.end(new EndMandate(group, seat, null, TODAY))));
        clock.set(TODAY.plusDays(1).atTime(9, 0));
        unknown(() -> read("emil.ek"));
        unknown(() -> as("emil.ek", () -> sitting.get(meeting)));
    }

    @Test
    void a_meeting_that_is_over_is_held_once_and_a_cancelled_one_takes_no_names() throws Exception {
        as("petra.palm", () -> done(() -> sitting.hold(meeting)));
        assertThat(seenBy("emil.ek").status()).isEqualTo(MeetingStatus.HELD);
        refused(
                "error.meeting.notOpen",
                () -> as("petra.palm", () -> done(() -> sitting.hold(meeting))));

        a_meeting_of_three_organisations();
        long seat = seatOf("Bryggan");
        as("petra.palm", () -> done(() -> meetings.cancel(meeting, null)));
        refused(
                "error.meeting.notOpen",
                () ->
                        as(
                                "petra.palm",
                                () -> done(() -> sitting.mark(meeting, seat, Presence.PRESENT))));
        assertThat(seenBy("petra.palm").writable()).isFalse();
    }
}
