package se.motesplats.seat.waiting.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.waiting.service.MoveUp;
import se.motesplats.seat.waiting.service.WaitingOverview;

/** Who is to be moved up on which list, as it is typed. */
public class MoveUps implements Serializable {

    private final Map<String, Move> forms = new HashMap<>();

    /** Who is to be moved up on one of the lists, as it is typed. */
    public static class Move implements Serializable {
        private @Nullable Long reserveId;
        private @Nullable Integer place;
        private @Nullable String reason;

        MoveUp command() {
            return new MoveUp(
                    reserveId == null ? 0 : reserveId,
                    place == null ? 1 : place,
                    reason == null ? "" : reason);
        }

        public @Nullable Long getReserveId() {
            return reserveId;
        }

        public void setReserveId(@Nullable Long reserveId) {
            this.reserveId = reserveId;
        }

        public @Nullable Integer getPlace() {
            return place;
        }

        public void setPlace(@Nullable Integer place) {
            this.place = place;
        }

        public @Nullable String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = reason;
        }
    }

    /** The form of one list. */
    public Move move(WaitingOverview.Line list) {
        return forms.computeIfAbsent(list.level() + ":" + list.organisationId(), key -> new Move());
    }
}
