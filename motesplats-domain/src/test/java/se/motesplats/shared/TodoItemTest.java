package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodoItemTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    private static TodoItem task(@Nullable LocalDate lastDay) {
        return TodoItem.of(
                7,
                "Mötesplats",
                "todo.seat.name",
                List.of(4),
                "/seat/nomination.xhtml?event=7",
                lastDay == null ? null : SwedishTime.endOf(lastDay));
    }

    @Test
    void it_is_the_same_whatever_its_numbers() {
        TodoItem fewer =
                TodoItem.of(
                        7,
                        "Mötesplats",
                        "todo.seat.name",
                        List.of(3),
                        "/seat/nomination.xhtml?event=7",
                        null);

        assertThat(fewer.task()).isEqualTo(task(null).task());
    }

    @Test
    void a_deadline_at_midnight_belongs_to_the_day_before() {
        assertThat(task(TODAY).lastDay()).contains(TODAY);
        assertThat(task(null).lastDay()).isEmpty();
    }

    @Test
    void it_comes_back_on_the_day_that_was_chosen() {
        assertThat(task(null).putOff(TODAY.plusDays(9), TODAY)).isEqualTo(TODAY.plusDays(9));
        assertThat(task(TODAY.plusDays(30)).putOff(TODAY.plusDays(9), TODAY))
                .isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void it_comes_back_with_its_last_day_at_the_latest() {
        assertThat(task(TODAY.plusDays(4)).putOff(TODAY.plusDays(9), TODAY))
                .isEqualTo(TODAY.plusDays(4));
    }

    @Test
    void what_is_due_today_or_late_is_put_off_as_wanted() {
        for (int days : new int[] {0, -3}) {
            assertThat(task(TODAY.plusDays(days)).putOff(TODAY.plusDays(1), TODAY))
                    .isEqualTo(TODAY.plusDays(1));
        }
    }

    @Test
    void neither_to_a_day_that_has_begun_nor_for_more_than_a_year() {
        for (LocalDate day :
                List.of(TODAY, TODAY.minusDays(1), TODAY.plusDays(TodoItem.MOST_DAYS + 1))) {
            assertThatThrownBy(() -> task(null).putOff(day, TODAY))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            no -> assertThat(no.key()).isEqualTo("error.todo.until"));
        }
    }
}
