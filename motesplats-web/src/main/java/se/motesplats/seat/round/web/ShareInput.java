package se.motesplats.seat.round.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.round.service.AdjustShares;
import se.motesplats.seat.round.service.ShareRow;

/** One municipality's row, as it is typed. */
public class ShareInput implements Serializable {

    private final ShareRow row;
    private int seats;
    private @Nullable String reason;

    ShareInput(ShareRow row) {
        this.row = row;
        this.seats = row.granted();
        this.reason = row.reason();
    }

    boolean isChanged() {
        return seats != row.granted() || (reason != null && !reason.equals(row.reason()));
    }

    AdjustShares.Line line() {
        return new AdjustShares.Line(row.organisationId(), seats, reason);
    }

    public ShareRow getRow() {
        return row;
    }

    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** By how much the typed number differs from the computed one. */
    public int getDifference() {
        return seats - row.computed();
    }
}
