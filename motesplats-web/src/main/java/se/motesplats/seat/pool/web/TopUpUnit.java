package se.motesplats.seat.pool.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.pool.service.TopUpPreview;
import se.motesplats.seat.pool.service.TopUpSeats;

/** A municipality, which takes part or not, with the number that is typed for it. */
public class TopUpUnit implements Serializable {

    private final transient TopUpPreview.@Nullable Line line;
    private final long organisationId;
    private final int computed;
    private boolean takingPart;
    private @Nullable Integer seats;
    private @Nullable String reason;

    TopUpUnit(TopUpPreview.Line line) {
        this.line = line;
        this.organisationId = line.organisationId();
        this.computed = line.computed();
        this.takingPart = !line.leftOut();
        this.seats = line.more();
        this.reason = line.reason();
    }

    long organisationId() {
        return organisationId;
    }

    /** What was not typed anew follows what is computed. */
    TopUpSeats.Adjustment adjustment() {
        return new TopUpSeats.Adjustment(
                organisationId,
                seats == null || !takingPart || seats == computed ? null : seats,
                reason);
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

    public TopUpPreview.@Nullable Line getLine() {
        return line;
    }

    public boolean isTakingPart() {
        return takingPart;
    }

    public void setTakingPart(boolean takingPart) {
        this.takingPart = takingPart;
    }
}
