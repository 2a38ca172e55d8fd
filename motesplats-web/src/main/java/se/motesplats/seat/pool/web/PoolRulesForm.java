package se.motesplats.seat.pool.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.WorkingHours;
import se.motesplats.seat.pool.service.ChangeRoundRules;
import se.motesplats.seat.pool.service.PoolOverview;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.SwedishTime;

/** When seats are recalled and offers end, as it is typed. */
public class PoolRulesForm implements Serializable {

    private @Nullable LocalDate recallOn;
    private @Nullable Integer answerHours;
    private @Nullable LocalDate substitutionDay;
    private @Nullable LocalTime substitutionTime;
    private @Nullable DaylightTime substitutionDaylight;

    void show(PoolOverview stored) {
        recallOn = stored.recallOn();
        answerHours = stored.answerHours();
        Instant end = stored.substitutionEnd();
        if (stored.ownSubstitutionEnd() && end != null) {
            substitutionDay = SwedishTime.dayOf(end);
            substitutionTime = SwedishTime.timeOf(end);
            substitutionDaylight = SwedishTime.daylight(end).orElse(null);
        }
    }

    ChangeRoundRules command(long event, @Nullable Integer seen) {
        return new ChangeRoundRules(
                event,
                seen,
                recallOn,
                answerHours == null ? WorkingHours.USUAL : answerHours,
                substitutionDay,
                substitutionTime,
                substitutionDaylight);
    }

    /** Whether to ask which of two equal times is meant. */
    public boolean isSubstitutionTwice() {
        return substitutionDay != null
                && substitutionTime != null
                && SwedishTime.isTwice(substitutionDay.atTime(substitutionTime));
    }

    public @Nullable DaylightTime getSubstitutionDaylight() {
        return substitutionDaylight;
    }

    public void setSubstitutionDaylight(@Nullable DaylightTime which) {
        substitutionDaylight = which;
    }

    public @Nullable LocalDate getRecallOn() {
        return recallOn;
    }

    public void setRecallOn(@Nullable LocalDate recallOn) {
        this.recallOn = recallOn;
    }

    public @Nullable Integer getAnswerHours() {
        return answerHours;
    }

    public void setAnswerHours(@Nullable Integer answerHours) {
        this.answerHours = answerHours;
    }

    public @Nullable LocalDate getSubstitutionDay() {
        return substitutionDay;
    }

    public void setSubstitutionDay(@Nullable LocalDate substitutionDay) {
        this.substitutionDay = substitutionDay;
    }

    public @Nullable LocalTime getSubstitutionTime() {
        return substitutionTime;
    }

    public void setSubstitutionTime(@Nullable LocalTime substitutionTime) {
        this.substitutionTime = substitutionTime;
    }
}
