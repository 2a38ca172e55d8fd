package se.motesplats.meeting.date.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.motesplats.meeting.DateRule;
import se.motesplats.meeting.group.service.SaveGroup;

/**
 * The dates of a term, after they were looked through one by one; each where the group usually
 * meets.
 *
 * @param minutes how long each is
 */
public record PlanSeries(
        long groupId,
        @NotEmpty @Size(max = DateRule.MOST) List<@Valid @NotNull Day> days,
        @Min(5) @Max(SaveGroup.DAY) int minutes) {

    public PlanSeries {
        days = List.copyOf(days);
    }

    /**
     * One of them.
     *
     * @param startsAt on the wall clock
     */
    public record Day(@NotNull LocalDate day, @NotNull LocalTime startsAt) {}
}
