package se.motesplats.shared.field.web;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * A day as it is typed or sent: 2022-04-06, 20220406, 6/4 2022, 6.4.2022, 6 april 2022; or what is
 * wrong with it.
 *
 * @param day null where something is wrong
 * @param problem key of the text that says what; empty for nothing
 * @param data what the text names
 */
public record TypedDay(@Nullable LocalDate day, String problem, List<Object> data) {

    private static final List<String> PATTERNS =
            List.of("uuuu-M-d", "uuuuMMdd", "d/M uuuu", "d/M/uuuu", "d.M.uuuu", "d MMMM uuuu");

    private static final int FIRST_YEAR = 1950;
    private static final int YEARS_AHEAD = 10;

    public TypedDay {
        data = List.copyOf(data);
    }

    /** Reads in every way that a day is written. */
    public static TypedDay read(String text, Language language) {
        return PATTERNS.stream()
                .flatMap(pattern -> read(text.strip(), pattern, language).stream())
                .findFirst()
                .orElseGet(() -> new TypedDay(null, "field.date.wrong", List.of()));
    }

    private static Optional<TypedDay> read(String text, String pattern, Language language) {
        DateTimeFormatter format =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(language.locale())
                        .withResolverStyle(ResolverStyle.STRICT);
        ParsePosition end = new ParsePosition(0);
        TemporalAccessor parts = format.parseUnresolved(text, end);
        if (parts == null || end.getErrorIndex() >= 0 || end.getIndex() < text.length()) {
            return Optional.empty();
        }
        return Optional.of(
                of(
                        parts.getLong(ChronoField.YEAR),
                        parts.getLong(ChronoField.MONTH_OF_YEAR),
                        parts.getLong(ChronoField.DAY_OF_MONTH),
                        language));
    }

    private static TypedDay of(long year, long month, long day, Language language) {
        try {
            Month name = Month.of(Math.toIntExact(month));
            int days = YearMonth.of(Math.toIntExact(year), name).lengthOfMonth();
            if (day >= 1 && day <= days) {
                LocalDate found = LocalDate.of(Math.toIntExact(year), name, Math.toIntExact(day));
                return new TypedDay(found, "", List.of());
            }
            return new TypedDay(
                    null,
                    "field.date.noDay",
                    List.of(
                            String.valueOf(day),
                            name.getDisplayName(TextStyle.FULL, language.locale()),
                            String.valueOf(year),
                            String.valueOf(days)));
        } catch (DateTimeException noMonth) {
            return new TypedDay(null, "field.date.noMonth", List.of(String.valueOf(month)));
        }
    }

    /** Whether the year is so far away that it is rather a slip of the finger: 2207 for 2027. */
    public static boolean isFarAway(LocalDate day, int thisYear) {
        return day.getYear() < FIRST_YEAR || day.getYear() > thisYear + YEARS_AHEAD;
    }
}
