package se.motesplats.seat.waiting.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.motesplats.seat.ReserveStatus;
import se.motesplats.seat.waiting.service.ReserveRow;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** A unit's reserves who still wait, the first in line first. */
public class ReserveLine {

    private final List<ReserveRow> waiting;

    ReserveLine(List<ReserveRow> rows) {
        waiting = rows.stream().filter(this::isWaiting).toList();
    }

    /** The order with one of them that many places further down; empty if there is no such. */
    List<Long> moved(ReserveRow row, int by) {
        List<Long> order = new ArrayList<>(waiting.stream().map(ReserveRow::reserveId).toList());
        int from = order.indexOf(row.reserveId());
        int to = from + by;
        if (from < 0 || to < 0 || to >= order.size()) {
            return List.of();
        }
        Collections.swap(order, from, to);
        return order;
    }

    /** Goes back to the order as it is now. */
    Messages.Undo undo(long event, long unit, LanguageChoice language) {
        return ReserveUndo.ordered(
                event,
                unit,
                waiting.stream().map(ReserveRow::reserveId).toList(),
                Texts.of(language.getLanguage()).getString("seat.reserves.undone"));
    }

    public boolean isFirst(ReserveRow row) {
        return !waiting.isEmpty() && waiting.get(0).equals(row);
    }

    public boolean isLast(ReserveRow row) {
        return !waiting.isEmpty() && waiting.get(waiting.size() - 1).equals(row);
    }

    public final boolean isWaiting(ReserveRow row) {
        return row.status() == ReserveStatus.WAITING;
    }

    public int getSize() {
        return waiting.size();
    }
}
