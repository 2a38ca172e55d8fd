package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.AttendanceMode;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.livetext.service.LiveTextService;
import se.motesplats.meeting.date.service.MeetingDetails;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.date.service.SaveMeeting;
import se.motesplats.meeting.group.service.Appoint;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.meeting.group.service.SaveGroup;
import se.motesplats.meeting.guest.service.AnswerGuest;
import se.motesplats.meeting.guest.service.AskToSitIn;
import se.motesplats.meeting.guest.service.GuestRow;
import se.motesplats.meeting.guest.service.GuestService;
import se.motesplats.meeting.sitting.service.SittingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.clock.service.ClockService;

/** Somebody sits in on one meeting, and reads nothing of another. */
@ArquillianTest
class GuestIT extends Actors {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 16);
    private static final String GUEST = "emil.ek";

    private static int made;

    @Inject private GroupService groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private GuestService guests;
    @Inject private SittingService sittings;
    @Inject private LiveTextService texts;
    @Inject private ClockService clock;
    @Inject private Rows rows;

    private long group;
    private long meeting;
    private long other;

    @BeforeEach
    void an_open_group_with_two_contacts() throws Exception {
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
                                                "Gäster " + ++made,
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
        contact("Tora", "Tall", "kontakt.tjorn");
        contact("Alva", "Alm", "kontakt.ale");
        meeting = plan(LocalDate.of(2017, 2, 1));
        other = plan(LocalDate.of(2017, 2, 15));
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    private void contact(String given, String family, String user) throws Exception {
        as(
                "karin.koordinator",
                () ->
                        membership.appoint(
                                new Appoint(
                                        group,
                                        null,
                                        given,
                                        family,
                                        user + "@motesplats.example",
                                        GroupRole.CONTACT,
                                        null,
                                        null,
                                        TODAY,
                                        null,
                                        null)));
    }

    private long plan(LocalDate day) throws Exception {
        return as("karin.koordinator", () -> meetings.save(of(null, 0, day)));
    }

    private SaveMeeting of(@org.jspecify.annotations.Nullable Long id, int version, LocalDate day) {
        return new SaveMeeting(
                id,
                version,
                group,
                day,
                LocalTime.of(10, 0),
                90,
                AttendanceMode.ON_SITE,
                "Bryggan",
                null,
                "Boende");
    }

    private long ask() throws Exception {
        as(GUEST, () -> done(() -> guests.ask(new AskToSitIn(meeting, "Vi har prövat det."))));
        return as("kontakt.ale", () -> guests.guests(group)).get(0).id();
    }

    private static void unknown(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(NotFound.class);
    }

    private long mails(String template, String user) {
        return rows.number(
                "select count(*) from outbox_mail where template = ?1 and to_address = ?2 and subject"
                        + " like ?3",
                template,
                user + "@motesplats.example",
                "%Gäster " + made + ",%");
    }

    @Test
    void both_contacts_get_it_one_answers_and_the_other_sees_that() throws Exception {
        long guest = ask();
        for (String contact : java.util.List.of("kontakt.tjorn", "kontakt.ale")) {
            assertThat(
                            rows.number(
                                    "select count(*) from outbox_mail where template ="
                                            + " 'meeting-guest-asked' and to_address = ?1 and subject"
                                            + " like ?2",
                                    contact + "@motesplats.example",
                                    "%Gäster " + made))
                    .isEqualTo(1);
        }
        as(
                "kontakt.ale",
                () -> done(() -> guests.answer(new AnswerGuest(guest, true, "Välkommen!"))));
        refused(
                "error.meeting.guestAnswered",
                () ->
                        as(
                                "kontakt.tjorn",
                                () ->
                                        done(
                                                () ->
                                                        guests.answer(
                                                                new AnswerGuest(
                                                                        guest, false, null)))));
        assertThat(as("kontakt.tjorn", () -> guests.guests(group)))
                .singleElement()
                .extracting(GuestRow::status, GuestRow::answeredBy)
                .containsExactly(GuestStatus.APPROVED, "Alva Alm");
        assertThat(mails("meeting-guest", GUEST)).isEqualTo(1);
    }

    @Test
    void a_yes_opens_that_meeting_and_nothing_else() throws Exception {
        long guest = ask();
        unknown(() -> as(GUEST, () -> meetings.get(meeting)));
        as("kontakt.ale", () -> done(() -> guests.answer(new AnswerGuest(guest, true, null))));
        MeetingDetails seen = as(GUEST, () -> meetings.get(meeting));
        assertThat(seen.theme()).isEqualTo("Boende");
        assertThat(seen.member()).isFalse();
        assertThat(seen.nextId()).isNull();
        unknown(() -> as(GUEST, () -> meetings.get(other)));
        unknown(() -> as(GUEST, () -> meetings.coming(group, 0, 9)));
        unknown(() -> as(GUEST, () -> membership.members(group)));
        unknown(() -> as(GUEST, () -> guests.guests(group)));
        as(
                "karin.koordinator",
                () -> meetings.save(of(meeting, seen.version(), LocalDate.of(2017, 2, 8))));
        assertThat(mails("meeting-moved", GUEST)).isEqualTo(1);
        as(GUEST, () -> done(() -> guests.withdraw(meeting)));
        unknown(() -> as(GUEST, () -> meetings.get(meeting)));
        assertThat(mails("meeting-left", GUEST)).isEqualTo(1);
    }

    @Test
    void only_contacts_and_who_prepares_the_meetings_answer_and_nobody_asks_twice()
            throws Exception {
        long guest = ask();
        unknown(
                () ->
                        as(
                                "petra.palm",
                                () ->
                                        done(
                                                () ->
                                                        guests.answer(
                                                                new AnswerGuest(
                                                                        guest, true, null)))));
        unknown(
                () ->
                        as(
                                GUEST,
                                () ->
                                        done(
                                                () ->
                                                        guests.answer(
                                                                new AnswerGuest(
                                                                        guest, true, null)))));
        refused("error.meeting.guestAsked", this::ask);
        refused(
                "error.meeting.guestMember",
                () ->
                        as(
                                "kontakt.ale",
                                () -> done(() -> guests.ask(new AskToSitIn(meeting, null)))));
        unknown(() -> as("petra.palm", () -> done(() -> guests.withdraw(meeting))));
    }

    @Test
    void what_was_refused_cannot_be_taken_back_and_asked_again() throws Exception {
        long guest = ask();
        as("kontakt.ale", () -> done(() -> guests.answer(new AnswerGuest(guest, false, null))));
        refused(
                "error.meeting.guestAnswered",
                () -> as(GUEST, () -> done(() -> guests.withdraw(meeting))));
        refused("error.meeting.guestAsked", this::ask);
    }

    @Test
    void contacts_are_not_asked_again_and_again() throws Exception {
        ask();
        as(GUEST, () -> done(() -> guests.withdraw(meeting)));
        refused("error.meeting.guestSoon", this::ask);
        clock.set(TODAY.atTime(10, 5));
        ask();
        assertThat(as("kontakt.ale", () -> guests.guests(group)))
                .singleElement()
                .extracting(GuestRow::status)
                .isEqualTo(GuestStatus.ASKED);
    }

    @Test
    void a_guest_reads_neither_who_is_there_nor_the_notes() throws Exception {
        long guest = ask();
        as("kontakt.ale", () -> done(() -> guests.answer(new AnswerGuest(guest, true, null))));
        unknown(() -> as(GUEST, () -> sittings.get(meeting)));
        unknown(() -> as(GUEST, () -> texts.sheet("MEETING", meeting)));
        assertThat(as("kontakt.ale", () -> sittings.get(meeting)).meetingId()).isEqualTo(meeting);
        assertThat(as("kontakt.ale", () -> texts.sheet("MEETING", meeting))).isNotNull();
    }
}
