package se.motesplats.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.motesplats.overview.Chart;
import se.motesplats.overview.Chart.Counted;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/** The charts of one page, as their bars are drawn. */
class ChartTextTest {

    private static Chart chart(Counted counted, Long... values) {
        return new Chart(
                "chart.seats",
                counted,
                List.of("chart.seats.accepted", "chart.seats.invited"),
                List.of(new Chart.Row("Ale", List.of(values))),
                0,
                null);
    }

    private static double length(ChartText chart) {
        return chart.bars().get(0).parts().stream().mapToDouble(ChartText.Part::width).sum();
    }

    @Test
    void charts_that_count_the_same_have_one_scale() {
        List<ChartText> drawn =
                ChartText.of(
                        List.of(
                                chart(Counted.PEOPLE, 80L, 20L),
                                chart(Counted.PEOPLE, 5L, 5L),
                                chart(Counted.PROPOSALS, 1L, 0L)),
                        Texts.of(Language.SV));

        assertThat(length(drawn.get(0))).isCloseTo(100, within(0.01));
        assertThat(length(drawn.get(1))).isCloseTo(10, within(0.01));
        assertThat(length(drawn.get(2))).isCloseTo(100, within(0.01));
    }

    @Test
    void a_part_begins_where_the_one_before_ends_and_nothing_is_drawn_for_none() {
        ChartText drawn =
                ChartText.of(List.of(chart(Counted.PEOPLE, 0L, 4L)), Texts.of(Language.SV)).get(0);

        assertThat(drawn.bars().get(0).parts()).containsExactly(new ChartText.Part(2, 0, 100));
    }
}
