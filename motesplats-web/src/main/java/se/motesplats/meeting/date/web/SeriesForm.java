package se.motesplats.meeting.date.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.DateRule;

/** The rule that finds the dates of a term at first, as it is typed. */
public class SeriesForm implements Serializable {

    private DateRule.Repeat kind = DateRule.Repeat.WEEKS;
    private @Nullable Integer every = 1;
    private List<DayOfWeek> weekdays = new ArrayList<>();
    private int nth = 1;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private boolean skipsHolidays = true;

    /** Half a year, on the weekday on which the group usually meets. */
    void begin(LocalDate today, @Nullable DayOfWeek usual) {
        first = today;
        last = today.plusMonths(6);
        weekdays = usual == null ? new ArrayList<>() : new ArrayList<>(List.of(usual));
    }

    /** What is missing the field says by itself. */
    DateRule rule() {
        LocalDate from = first == null ? LocalDate.EPOCH : first;
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(weekdays);
        return new DateRule(
                kind,
                every == null || every < 1 ? 1 : every,
                days,
                kind == DateRule.Repeat.WEEKS ? 0 : nth,
                from,
                last == null ? from : last,
                skipsHolidays);
    }

    public boolean isMonthly() {
        return kind == DateRule.Repeat.MONTHS;
    }

    public DateRule.Repeat[] getKinds() {
        return DateRule.Repeat.values();
    }

    public DayOfWeek[] getAllWeekdays() {
        return DayOfWeek.values();
    }

    public DateRule.Repeat getKind() {
        return kind;
    }

    public void setKind(DateRule.Repeat kind) {
        this.kind = kind;
    }

    public @Nullable Integer getEvery() {
        return every;
    }

    public void setEvery(@Nullable Integer every) {
        this.every = every;
    }

    public List<DayOfWeek> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(List<DayOfWeek> weekdays) {
        this.weekdays = weekdays;
    }

    public int getNth() {
        return nth;
    }

    public void setNth(int nth) {
        this.nth = nth;
    }

    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }

    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate last) {
        this.last = last;
    }

    public boolean isSkipsHolidays() {
        return skipsHolidays;
    }

    public void setSkipsHolidays(boolean skipsHolidays) {
        this.skipsHolidays = skipsHolidays;
    }
}
