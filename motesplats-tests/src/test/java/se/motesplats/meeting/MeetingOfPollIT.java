package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.meeting.date.service.MeetingListItem;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.poll.service.ChooseDate;
import se.motesplats.poll.service.PollFacts;
import se.motesplats.poll.service.PollFinalService;
import se.motesplats.poll.service.PollService;
import se.motesplats.poll.service.PollSlotService;
import se.motesplats.poll.service.SlotTime;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.clock.service.ClockService;

/** The date that people chose becomes a meeting of a group. */
@ArquillianTest
class MeetingOfPollIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 30);
    private static final LocalDate DAY = LocalDate.of(2017, 3, 13);
    private static final LocalTime HALF_PAST_ONE = LocalTime.of(13, 30);

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private PollService polls;
    @Inject private PollSlotService slots;
    @Inject private PollFinalService finals;
    @Inject private ClockService clock;
    @Inject private Rows rows;

    private long group;

    @BeforeEach
    void a_group_with_a_member() throws Exception {
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
                                                "Frågad grupp " + ++made,
                                                null,
                                                GroupStatus.ACTIVE,
                                                false,
                                                null,
                                                null,
                                                120,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                7)));
        String[] names =
                people.findByEmail("emil.ek@motesplats.example")
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
                                        "emil.ek@motesplats.example",
                                        GroupRole.MEMBER,
                                        null,
                                        null,
                                        TODAY,
                                        null,
                                        null)));
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private long poll(String who) throws Exception {
        long poll =
                as(
                        who,
                        () ->
                                polls.create(
                                        new PollFacts(
                                                "Hälsa " + made,
                                                null,
                                                AttendanceMode.ON_SITE,
                                                "Bryggan",
                                                null,
                                                90,
                                                TODAY.plusDays(7),
                                                false,
                                                null,
                                                false)));
        as(who, () -> done(() -> slots.save(poll, null, new SlotTime(DAY, HALF_PAST_ONE, null))));
        return poll;
    }

    private ChooseDate choose(String who, long poll) throws Exception {
        long slot = as(who, () -> polls.get(poll)).slots().get(0).id();
        return new ChooseDate(poll, slot, "meeting:" + group);
    }

    @Test
    void who_plans_the_meetings_of_a_group_makes_one_of_the_date() throws Exception {
        long poll = poll(COORDINATOR);
        assertThat(as(COORDINATOR, () -> finals.choices(poll)))
                .extracting(ChooseDate.Choice::key)
                .contains("meeting:" + group);
        ChooseDate chosen = choose(COORDINATOR, poll);
        as(COORDINATOR, () -> done(() -> finals.choose(chosen)));

        MeetingListItem meeting = as("emil.ek", () -> meetings.coming(group, 0, 9)).get(0);
        assertThat(meeting.day()).isEqualTo(DAY);
        assertThat(meeting.startsAt()).isEqualTo(HALF_PAST_ONE);
        assertThat(meeting.minutes()).isEqualTo(90);
        assertThat(meeting.theme()).isEqualTo("Hälsa " + made);
        assertThat(as(COORDINATOR, () -> polls.get(poll)).outcomePage())
                .isEqualTo("/meeting/view.xhtml?meeting=" + meeting.id());
        assertThat(
                        rows.text(
                                "select calendar from outbox_mail where template = 'meeting-dates' and dedup_key like ?1",
                                "meeting-dates:" + meeting.id() + ":%"))
                .contains("DTSTART;TZID=Europe/Stockholm:20170313T133000");
    }

    @Test
    void nobody_else_does() throws Exception {
        long poll = poll("chef.partille");
        assertThat(as("chef.partille", () -> finals.choices(poll)))
                .extracting(ChooseDate.Choice::kind)
                .doesNotContain("meeting");
        ChooseDate chosen = choose("chef.partille", poll);
        assertThatThrownBy(() -> as("chef.partille", () -> done(() -> finals.choose(chosen))))
                .isInstanceOf(NotFound.class);
        assertThat(as(COORDINATOR, () -> meetings.coming(group, 0, 9))).isEmpty();
    }
}
