package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.Fixtures.aDay;
import static se.motesplats.fixture.Fixtures.anEvent;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.RuleViolation;

class EventTest {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 3, 26);
    private static final LocalDate FRIDAY = LocalDate.of(2020, 3, 27);
    private static final Instant NOW = Instant.parse("2020-03-12T09:15:00Z");

    @Test
    void holds_one_or_two_days_in_order() {
        Event event = anEvent();
        event.setDays(List.of(aDay(FRIDAY), aDay(THURSDAY)));
        assertThat(event.firstDay()).contains(THURSDAY);
        assertThat(event.lastDay()).contains(FRIDAY);
        assertThat(event.getDays()).extracting(EventDay::getDay).containsExactly(THURSDAY, FRIDAY);
    }

    @Test
    void refuses_three_days() {
        Event event = anEvent();
        refused(
                "error.event.tooManyDays",
                () ->
                        event.setDays(
                                List.of(aDay(THURSDAY), aDay(FRIDAY), aDay(FRIDAY.plusDays(3)))));
    }

    @Test
    void refuses_two_days_that_do_not_follow_each_other() {
        Event event = anEvent();
        LocalDate ninth = LocalDate.of(2027, 6, 9);
        refused(
                "error.event.daysApart",
                () -> event.setDays(List.of(aDay(ninth), aDay(ninth.plusDays(6)))));
        refused(
                "error.event.daysApart",
                () -> event.setDays(List.of(aDay(ninth.plusDays(2)), aDay(ninth))));
        assertThat(event.getDays()).isEmpty();
        event.setDays(List.of(aDay(LocalDate.of(2027, 12, 31)), aDay(LocalDate.of(2028, 1, 1))));
        assertThat(event.getDays()).hasSize(2);
    }

    @Test
    void an_older_event_whose_days_lie_apart_can_be_saved_as_it_is() throws Exception {
        Event event = anEvent();
        LocalDate ninth = LocalDate.of(2027, 6, 9);
        List<EventDay> apart = List.of(aDay(ninth), aDay(ninth.plusDays(6)));
        Field days = Event.class.getDeclaredField("days");
        days.setAccessible(true);
        days.set(event, new ArrayList<>(apart));
        event.setDays(apart);
        assertThat(event.getDays()).hasSize(2);
        refused(
                "error.event.daysApart",
                () ->
                        event.copyTo(
                                5, "Nästa", event.getContactPerson().person(), new DateShift(364)));
    }

    @Test
    void refuses_an_hour_that_the_clock_jumps_over() {
        LocalDate spring = LocalDate.of(2027, 3, 28);
        refused(
                "error.time.skipped",
                () -> new EventDay(spring, LocalTime.of(2, 30), LocalTime.of(9, 0)));
        refused(
                "error.time.skipped",
                () -> new EventDay(spring, LocalTime.of(1, 0), LocalTime.of(2, 30)));
        LocalDate autumn = LocalDate.of(2027, 10, 31);
        new EventDay(autumn, LocalTime.of(2, 30), LocalTime.of(9, 0));
    }

    @Test
    void refuses_the_same_day_twice() {
        Event event = anEvent();
        refused(
                "error.event.sameDayTwice",
                () -> event.setDays(List.of(aDay(THURSDAY), aDay(THURSDAY))));
    }

    @Test
    void refuses_a_day_that_ends_before_it_starts_or_at_once() {
        refused(
                "error.event.endBeforeStart",
                () -> new EventDay(THURSDAY, LocalTime.of(16, 0), LocalTime.of(9, 0)));
        refused(
                "error.event.endBeforeStart",
                () -> new EventDay(THURSDAY, LocalTime.of(9, 0), LocalTime.of(9, 0)));
    }

    @Test
    void needs_a_season_or_a_day() {
        Event event = anEvent();
        refused("error.event.seasonOrDay", event::requireComplete);
        event.setSeason("våren 2022");
        event.requireComplete();
    }

    @Test
    void needs_a_venue_once_it_has_a_day() {
        Event event = anEvent();
        event.setDays(List.of(aDay(THURSDAY)));
        refused("error.event.venueMissing", event::requireComplete);
        event.meetAt(AttendanceMode.ON_SITE, "Eriksbergshallen", null, null);
        event.requireComplete();
    }

    @Test
    void needs_a_link_when_it_is_digital_and_both_when_it_is_hybrid() {
        Event event = anEvent();
        event.setDays(List.of(aDay(THURSDAY)));
        event.meetAt(AttendanceMode.ONLINE, null, null, null);
        refused("error.event.linkMissing", event::requireComplete);
        event.meetAt(AttendanceMode.ONLINE, null, null, "https://motesplats.example/m");
        event.requireComplete();
        event.meetAt(AttendanceMode.HYBRID, null, null, "https://motesplats.example/m");
        refused("error.event.venueMissing", event::requireComplete);
        event.meetAt(AttendanceMode.HYBRID, "Eriksbergshallen", null, null);
        refused("error.event.linkMissing", event::requireComplete);
    }

    @Test
    void a_cancelled_event_keeps_its_days_and_its_history() {
        Event event = anEvent();
        event.setDays(List.of(aDay(THURSDAY), aDay(FRIDAY)));
        event.changeStatus(EventStatus.PLANNED, NOW, event.getContactPerson().person(), "");
        event.changeStatus(
                EventStatus.CANCELLED, NOW, event.getContactPerson().person(), "Pandemin");
        refused("error.event.cancelledKeepsDays", () -> event.setDays(List.of(aDay(FRIDAY))));
        event.setDays(List.of(aDay(FRIDAY), aDay(THURSDAY)));
        assertThat(event.lastDay()).contains(FRIDAY);
        assertThat(event.getStatusChanges())
                .extracting(EventStatusChange::getStatus)
                .containsExactly(EventStatus.PLANNED, EventStatus.CANCELLED);
    }

    @Test
    void a_status_is_not_set_twice_in_a_row() {
        Event event = anEvent();
        event.changeStatus(EventStatus.PLANNED, NOW, null, "");
        refused(
                "error.event.sameStatus",
                () -> event.changeStatus(EventStatus.PLANNED, NOW, null, "igen"));
    }

    @Test
    void is_completed_on_its_last_day_at_the_earliest() {
        Event event = anEvent();
        event.setDays(List.of(aDay(THURSDAY), aDay(FRIDAY)));
        Instant eve = Instant.parse("2020-03-26T22:59:59Z");
        refused(
                "error.event.notOverYet",
                () -> event.changeStatus(EventStatus.COMPLETED, eve, null, "klart"));
        event.changeStatus(EventStatus.COMPLETED, eve.plusSeconds(1), null, "klart");
        assertThat(event.getStatus()).isEqualTo(EventStatus.COMPLETED);
    }

    @Test
    void a_copy_of_a_cancelled_event_is_planned_on_shifted_days() {
        Event event = anEvent();
        event.meetAt(AttendanceMode.ON_SITE, "Eriksbergshallen", "Monsungatan 2", null);
        event.setDays(List.of(aDay(THURSDAY), aDay(FRIDAY)));
        event.changeStatus(EventStatus.CANCELLED, NOW, null, "Pandemin");
        Event copy =
                event.copyTo(
                        5,
                        "Mötesplats 2022",
                        event.getContactPerson().person(),
                        event.shiftTo(LocalDate.of(2022, 4, 6)));
        assertThat(copy.getStatus()).isEqualTo(EventStatus.PLANNED);
        assertThat(copy.isPublished()).isFalse();
        assertThat(copy.getNumber()).isEqualTo(5);
        assertThat(copy.getVenue()).contains("Eriksbergshallen");
        assertThat(copy.getCopiedFrom()).contains(event);
        assertThat(copy.getDays())
                .containsExactly(aDay(LocalDate.of(2022, 4, 6)), aDay(LocalDate.of(2022, 4, 7)));
        assertThat(event.firstDay()).contains(THURSDAY);
    }

    @Test
    void a_copy_to_a_season_has_no_days() {
        Event event = anEvent();
        event.setDays(List.of(aDay(THURSDAY)));
        Event copy =
                event.copyToSeason(
                        5, "Mötesplats 2022", event.getContactPerson().person(), "våren 2022");
        assertThat(copy.getDays()).isEmpty();
        assertThat(copy.getSeason()).contains("våren 2022");
        refused("error.event.noDaysToShift", () -> copy.shiftTo(THURSDAY));
    }

    @Test
    void a_person_with_protected_identity_is_never_the_contact() {
        Event event = anEvent();
        Person person = new Person("Sky", "Ddad", "sky@motesplats.example", null);
        person.protectIdentity(true);
        refused("error.event.contactProtected", () -> event.setContactPerson(person));
    }

    @Test
    void is_over_when_its_last_day_has_ended_where_people_live() {
        Event event = anEvent();
        Instant lateThatEvening = Instant.parse("2020-11-19T22:59:59Z");
        assertThat(event.isOver(lateThatEvening)).isFalse();
        event.setDays(List.of(aDay(LocalDate.of(2020, 11, 18)), aDay(LocalDate.of(2020, 11, 19))));
        assertThat(event.isOver(lateThatEvening)).isFalse();
        assertThat(event.isOver(lateThatEvening.plusSeconds(1))).isTrue();
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(RuleViolation.class)
                .extracting(e -> ((BusinessException) e).key())
                .isEqualTo(key);
    }
}
