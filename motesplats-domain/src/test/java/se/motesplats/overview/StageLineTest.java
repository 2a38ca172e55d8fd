package se.motesplats.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageLineTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 5);

    @ParameterizedTest
    @EnumSource(StageState.class)
    void what_is_off_waits_for_nobody_and_asks_for_nothing(StageState state) {
        StageLine off = line(state).resting();

        assertThat(off.state()).isEqualTo(state == StageState.WAITS ? StageState.UNDER_WAY : state);
        assertThat(off.said()).isEqualTo(line(state).said());
        assertThat(off.next()).isNull();
        assertThat(off.on()).isNull();
        assertThat(off.action()).isNull();
        assertThat(off.page()).isNull();
    }

    @ParameterizedTest
    @EnumSource(StageState.class)
    void what_is_over_is_done_unless_it_never_began(StageState state) {
        StageLine over = line(state).past();

        assertThat(over.state())
                .isEqualTo(state == StageState.AHEAD ? StageState.AHEAD : StageState.DONE);
        assertThat(over.action()).isNull();
        assertThat(over.next()).isNull();
    }

    @Test
    void a_chart_has_one_scale_for_all_its_bars() {
        Chart chart =
                new Chart(
                        "title",
                        Chart.Counted.PEOPLE,
                        List.of("yes", "no"),
                        List.of(
                                new Chart.Row("Ale", List.of(3L, 1L)),
                                new Chart.Row("Öckerö", List.of(0L, 9L))),
                        0,
                        null);

        assertThat(chart.scale()).isEqualTo(9);
        assertThat(chart.rows().get(0).sum()).isEqualTo(4);
    }

    @Test
    void a_chart_of_nothing_can_be_drawn() {
        Chart chart =
                new Chart(
                        "title",
                        Chart.Counted.PEOPLE,
                        List.of("yes"),
                        List.of(new Chart.Row("Ale", List.of(0L))),
                        0,
                        null);

        assertThat(chart.scale()).isEqualTo(1);
    }

    private static StageLine line(StageState state) {
        return StageLine.of(Stage.SEATS, state, Sentence.of("said", 3))
                .next("next", DAY)
                .action("action", "/page.xhtml");
    }
}
