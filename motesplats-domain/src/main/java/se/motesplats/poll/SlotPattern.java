package se.motesplats.poll;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * Dates as days times times: on these weekdays from one day to another, at these times of the clock
 * on the wall. A weekly 13.30 stays 13.30 over summer time.
 */
public record SlotPattern(
        LocalDate from, LocalDate to, Set<DayOfWeek> weekdays, SortedSet<LocalTime> times) {

    /** Nobody plans a meeting further away in one go. */
    public static final int MOST_DAYS = 366;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern WORDS = Pattern.compile("(?i)\\b(kl\\.?|och|and)(?=\\s|$)");
    private static final Pattern TIME =
            Pattern.compile("([01]?[0-9]|2[0-3])(?:[.:]?([0-5][0-9]))?");

    public SlotPattern {
        weekdays = Set.copyOf(weekdays);
        times = new TreeSet<>(times);
    }

    /**
     * Times as people type them: "9, 13.30 och 15:00".
     *
     * @throws RuleViolation with what is no time; and if there is none
     */
    public static SortedSet<LocalTime> times(String typed) {
        SortedSet<LocalTime> times = new TreeSet<>();
        String plain = WORDS.matcher(typed).replaceAll(" ");
        for (String one : BETWEEN.split(plain.strip())) {
            if (one.isEmpty()) {
                continue;
            }
            var match = TIME.matcher(one);
            if (!match.matches()) {
                throw new RuleViolation("error.poll.time", one);
            }
            String minutes = match.group(2);
            times.add(
                    LocalTime.of(
                            Integer.parseInt(match.group(1)),
                            minutes == null ? 0 : Integer.parseInt(minutes)));
        }
        if (times.isEmpty()) {
            throw new RuleViolation("error.poll.noTime");
        }
        return times;
    }

    /**
     * @throws RuleViolation for days the wrong way round or too many
     */
    public static void requireDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleViolation("error.poll.daysTurned");
        }
        if (!to.isBefore(from.plusDays(MOST_DAYS))) {
            throw new RuleViolation("error.poll.tooManyDays");
        }
    }

    /**
     * The instants, in order.
     *
     * @throws RuleViolation for days the wrong way round, too many, or none; and for a time that
     *     the clock jumps over or tells twice on one of them
     */
    public List<Instant> instants() {
        requireDays(from, to);
        List<Instant> instants = new ArrayList<>();
        Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .filter(day -> weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                .forEach(
                        day ->
                                times.forEach(
                                        time ->
                                                instants.add(
                                                        SwedishTime.at(day.atTime(time), null))));
        if (instants.isEmpty()) {
            throw new RuleViolation("error.poll.noDay");
        }
        return instants;
    }
}
