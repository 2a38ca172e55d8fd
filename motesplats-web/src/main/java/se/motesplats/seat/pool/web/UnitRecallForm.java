package se.motesplats.seat.pool.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.pool.service.RecallFromUnit;

/** How many seats one unit gives back, as it is typed. */
public class UnitRecallForm implements Serializable {

    private @Nullable Long unit;
    private @Nullable Integer seats;
    private @Nullable String reason;

    int number() {
        return seats == null ? 0 : seats;
    }

    RecallFromUnit command(long event, String seen) {
        return new RecallFromUnit(
                event,
                unit == null ? 0L : unit,
                seats == null ? 0 : seats,
                reason == null ? "" : reason,
                seen);
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
