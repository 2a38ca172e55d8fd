package se.motesplats.seat.waiting.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.SeatMode;

/** On which terms people are named, as it is typed. */
public class NamingTerms implements Serializable {

    private @Nullable String reason;
    private @Nullable Long holdId;
    private @Nullable LocalDate answerBy;
    private @Nullable SeatMode mode;

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Long getHoldId() {
        return holdId;
    }

    public void setHoldId(@Nullable Long holdId) {
        this.holdId = holdId;
    }

    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(@Nullable LocalDate answerBy) {
        this.answerBy = answerBy;
    }

    public @Nullable SeatMode getMode() {
        return mode;
    }

    public void setMode(@Nullable SeatMode mode) {
        this.mode = mode;
    }
}
