package se.motesplats.shared;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Dates, times and numbers as people write them: "måndag 13 februari 2017", "kl. 13.30", "v. 7", "1
 * 960". Local time is Stockholm's.
 */
public final class HumanTime {

    private HumanTime() {}

    /** "onsdag 6 april 2022"; "Wednesday 6 April 2022". */
    public static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()).format(day);
    }

    /** "6 april 2022". */
    public static String shortDay(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** "onsdag 6 april 2022, v. 14"; "Wednesday 6 April 2022, week 14". */
    public static String dayAndWeek(LocalDate day, Language language) {
        return day(day, language) + ", " + week(day, language);
    }

    /** ISO week: "v. 14"; "week 14". */
    public static String week(LocalDate day, Language language) {
        return (language == Language.SV ? "v. " : "week ") + SwedishTime.week(day);
    }

    /** ISO weeks of the days of an event: "v. 14", "v. 23 och 24"; "weeks 23 and 24". */
    public static String weeks(List<LocalDate> days, Language language) {
        List<String> weeks =
                days.stream().map(day -> String.valueOf(SwedishTime.week(day))).distinct().toList();
        if (weeks.isEmpty()) {
            return "";
        }
        return language == Language.SV
                ? "v. " + String.join(" och ", weeks)
                : (weeks.size() == 1 ? "week " : "weeks ") + String.join(" and ", weeks);
    }

    /** "kl. 13.30"; "13:30". */
    public static String time(LocalTime time, Language language) {
        return DateTimeFormatter.ofPattern(
                        language == Language.SV ? "'kl.' HH.mm" : "HH:mm", language.locale())
                .format(time);
    }

    /** "kl. 09.00–16.00"; "09:00–16:00". */
    public static String times(LocalTime from, LocalTime to, Language language) {
        return time(from, language)
                + '–'
                + DateTimeFormatter.ofPattern(
                                language == Language.SV ? "HH.mm" : "HH:mm", language.locale())
                        .format(to);
    }

    /** "måndag 11 oktober 2021 kl. 23.59". */
    public static String moment(Instant instant, Language language) {
        var local = instant.atZone(SwedishTime.zone());
        return day(local.toLocalDate(), language)
                + (language == Language.SV ? " " : ", ")
                + time(local.toLocalTime(), language);
    }

    /**
     * The days of an event in one phrase: "6–7 april 2022", "31 mars och 1 april 2022", "1 december
     * 2021"; empty for no days.
     *
     * @param days one or more days in order
     */
    public static String days(List<LocalDate> days, Language language) {
        if (days.isEmpty()) {
            return "";
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        if (first.equals(last)) {
            return shortDay(first, language);
        }
        boolean adjacent = first.plusDays(1).equals(last);
        if (adjacent && first.getMonth() == last.getMonth()) {
            return first.getDayOfMonth() + "–" + shortDay(last, language);
        }
        String and = language == Language.SV ? " och " : " and ";
        if (first.getYear() == last.getYear()) {
            return DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(first)
                    + and
                    + shortDay(last, language);
        }
        return shortDay(first, language) + and + shortDay(last, language);
    }

    /** "1 960" with a no-break space; "1,960". */
    public static String number(long number, Language language) {
        // Most numbers of a page have nothing to group, and a format is made for each call.
        if (number >= 0 && number < 1_000) {
            return Long.toString(number);
        }
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }
}
