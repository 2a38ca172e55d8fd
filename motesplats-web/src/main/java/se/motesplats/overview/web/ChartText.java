package se.motesplats.overview.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.overview.Chart;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/** A chart in words, with its bars as they are drawn. */
public record ChartText(
        String title, List<String> columns, List<Bar> bars, String more, @Nullable String page) {

    public ChartText {
        columns = List.copyOf(columns);
        bars = List.copyOf(bars);
    }

    /**
     * A part of a bar, in hundredths of the chart's width.
     *
     * @param column which of the chart's numbers, from 1
     */
    public record Part(int column, double from, double width) {}

    /** A row of a chart with its bar. */
    public record Bar(String label, List<Long> values, List<Part> parts) {
        public Bar {
            values = List.copyOf(values);
            parts = List.copyOf(parts);
        }
    }

    /**
     * The charts of one page: those that count the same are drawn on one scale, so that bars can be
     * compared across them.
     */
    public static List<ChartText> of(List<Chart> charts, Texts texts) {
        Map<Chart.Counted, Long> scales = new EnumMap<>(Chart.Counted.class);
        charts.forEach(chart -> scales.merge(chart.counted(), chart.scale(), Math::max));
        return charts.stream()
                .map(chart -> of(chart, scales.getOrDefault(chart.counted(), chart.scale()), texts))
                .toList();
    }

    private static ChartText of(Chart chart, long scale, Texts texts) {
        return new ChartText(
                texts.getString(chart.title()),
                chart.columns().stream().map(texts::getString).toList(),
                chart.rows().stream().map(row -> bar(row, scale)).toList(),
                chart.hidden() == 0 ? "" : texts.format("chart.more", chart.hidden()),
                chart.page());
    }

    private static Bar bar(Chart.Row row, long scale) {
        List<Part> parts = new ArrayList<>();
        double at = 0;
        int column = 0;
        for (long value : row.values()) {
            column++;
            double width = 100.0 * value / scale;
            if (value > 0) {
                parts.add(new Part(column, at, width));
            }
            at += width;
        }
        return new Bar(
                row.label() instanceof String name ? name : Words.shortDay(row.label()),
                row.values(),
                parts);
    }
}
