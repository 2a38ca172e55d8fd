package se.motesplats.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that people would rather see than read: one bar for each row, all on one scale, with the
 * numbers beside it.
 *
 * @param title text key of the heading
 * @param counted what the numbers are of
 * @param columns text keys of the numbers, in the order of the bar's parts
 * @param rows what is counted, the most telling first
 * @param hidden how many further rows there are
 * @param page where all of it is shown; null if this is all there is
 */
public record Chart(
        String title,
        Counted counted,
        List<String> columns,
        List<Row> rows,
        long hidden,
        @Nullable String page) {

    public Chart {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What is counted: bars of the same thing are as long as each other for the same number. */
    public enum Counted {
        /** People, or the seats that are for them. */
        PEOPLE,
        PROPOSALS,
        MEETINGS
    }

    /**
     * One bar.
     *
     * @param label whose numbers: a name, or a day
     * @param values how many of each column; they stand beside each other in the bar
     */
    public record Row(Object label, List<Long> values) {
        public Row {
            values = List.copyOf(values);
        }

        /** The length of the bar. */
        public long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What a bar of full width would stand for, were the chart alone; 1 if all are empty. */
    public long scale() {
        return Math.max(1, rows.stream().mapToLong(Row::sum).max().orElse(0));
    }
}
