package se.motesplats.meeting.outcome.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.service.DecisionRow;
import se.motesplats.meeting.outcome.service.SaveDecision;

/** The field beside a point in which decisions are typed, new ones and in other words. */
public class DecisionForm implements Serializable {

    private @Nullable DecisionRow row;
    private @Nullable String decision;

    void begin(DecisionRow changed) {
        row = changed;
        decision = changed.text();
    }

    void clear() {
        row = null;
        decision = null;
    }

    /** Whether it is that decision that is changed. */
    boolean isOf(DecisionRow other) {
        return row != null && row.id() == other.id();
    }

    SaveDecision command(long meetingId, long itemId) {
        return new SaveDecision(
                meetingId,
                row == null ? null : row.id(),
                row == null ? 0 : row.version(),
                itemId == 0 ? null : itemId,
                decision == null ? "" : decision);
    }

    /** The decision that is changed; null for a new one. */
    public @Nullable DecisionRow getRow() {
        return row;
    }

    public @Nullable String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision;
    }
}
