package se.motesplats.mailing.web;

import java.io.Serializable;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.PlanByRule;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.reminder.service.AddReminder;

/** What is typed of the date that a mailing follows; first what most mailings do. */
public class MailingMomentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Integer amount = 3;
    private @Nullable MomentUnit unit = MomentUnit.WORKING_DAYS;
    private @Nullable MomentSide side = MomentSide.BEFORE;
    private @Nullable String anchor = "EVENT_START";
    private @Nullable LocalTime time = ReminderRule.USUAL_TIME;

    void fill(MomentRule rule) {
        amount = rule.amount();
        unit = rule.unit();
        side = rule.side();
        anchor = rule.anchor();
        time = rule.time();
    }

    /** What it says so far; null while something is missing. */
    @Nullable MomentRule rule() {
        return amount == null
                        || amount < 0
                        || amount > MomentRule.MOST
                        || unit == null
                        || side == null
                        || anchor == null
                        || (time == null && unit != MomentUnit.HOURS)
                ? null
                : new MomentRule(anchor, amount, unit, side, time);
    }

    AddReminder reminder(long event) {
        if (amount == null || unit == null || side == null || anchor == null) {
            throw new IllegalStateException("the form requires them");
        }
        return new AddReminder(event, anchor, amount, unit, side, time);
    }

    PlanByRule command(long mailing, int version) {
        if (amount == null || unit == null || side == null || anchor == null) {
            throw new IllegalStateException("the form requires them");
        }
        return new PlanByRule(mailing, version, anchor, amount, unit, side, time);
    }

    /** Whether days are counted, which need a time. */
    public boolean isTimed() {
        return unit != MomentUnit.HOURS;
    }

    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer typed) {
        amount = typed;
    }

    public @Nullable MomentUnit getUnit() {
        return unit;
    }

    public void setUnit(@Nullable MomentUnit chosen) {
        unit = chosen;
    }

    public @Nullable MomentSide getSide() {
        return side;
    }

    public void setSide(@Nullable MomentSide chosen) {
        side = chosen;
    }

    public @Nullable String getAnchor() {
        return anchor;
    }

    public void setAnchor(@Nullable String chosen) {
        anchor = chosen;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime typed) {
        time = typed;
    }
}
