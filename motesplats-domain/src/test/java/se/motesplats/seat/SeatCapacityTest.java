package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.event.AttendanceMode.HYBRID;
import static se.motesplats.event.AttendanceMode.ONLINE;
import static se.motesplats.event.AttendanceMode.ON_SITE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.RuleViolation;

class SeatCapacityTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 6);

    private final SeatCapacity capacity = new SeatCapacity();

    private void room(int onSite, int online, int lessOnSite, int lessOnline) {
        capacity.change(
                onSite, online, List.of(new DayCapacity(1, DAY, lessOnSite, lessOnline)), 0);
    }

    @Test
    void of_an_event_that_was_both_only_the_house_is_left() {
        room(100, 300, 80, 300);
        capacity.follow(HYBRID, ON_SITE, 80);
        assertThat(capacity.total()).isEqualTo(80);
        assertThat(capacity.room(SeatMode.ONLINE)).isZero();
    }

    @Test
    void a_house_too_small_for_the_seats_refuses_to_be_the_only_place() {
        room(100, 300, 80, 300);
        assertThatThrownBy(() -> capacity.follow(HYBRID, ON_SITE, 81))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void everybody_has_room_online_when_the_house_closes() {
        room(100, 300, 80, 300);
        capacity.follow(HYBRID, ONLINE, 380);
        assertThat(capacity.total()).isEqualTo(380);
        assertThat(capacity.room(SeatMode.ON_SITE)).isZero();
    }

    @Test
    void a_number_goes_along_to_the_screen_and_back() {
        room(100, 0, 80, 0);
        capacity.follow(ON_SITE, ONLINE, 80);
        assertThat(capacity.getOnline()).isEqualTo(100);
        assertThat(capacity.room(SeatMode.ONLINE)).isEqualTo(80);
        capacity.follow(ONLINE, ON_SITE, 80);
        assertThat(capacity.getOnSite()).isEqualTo(100);
        assertThat(capacity.total()).isEqualTo(80);
    }

    @Test
    void an_event_that_becomes_both_keeps_its_numbers() {
        room(100, 0, 80, 0);
        capacity.follow(ON_SITE, HYBRID, 80);
        assertThat(capacity.room(SeatMode.ON_SITE)).isEqualTo(80);
        assertThat(capacity.room(SeatMode.ONLINE)).isZero();
    }
}
