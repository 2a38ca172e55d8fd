package se.motesplats.seat.waiting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.motesplats.seat.waiting.service.OrderReserves;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;

/** A reserve who was taken off the list stands in it again, and one who was moved where it was. */
@ApplicationScoped
class ReserveUndo implements UndoSource {

    private static final String KIND = "seat.reserve";

    private static final String REMOVED = "removed";
    private static final String ORDERED = "ordered";

    @Inject private ReserveService service;

    static Messages.Undo removed(long reserve) {
        return new Messages.Undo(KIND, List.of(REMOVED, String.valueOf(reserve)));
    }

    /**
     * @param before the order to go back to
     * @param reason why those who were passed pass again
     */
    static Messages.Undo ordered(long event, long unit, List<Long> before, String reason) {
        return new Messages.Undo(
                KIND,
                List.of(
                        ORDERED,
                        String.valueOf(event),
                        String.valueOf(unit),
                        before.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        reason));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        if (data.get(0).equals(REMOVED)) {
            service.putBack(Long.parseLong(data.get(1)));
        } else {
            service.order(
                    new OrderReserves(
                            Long.parseLong(data.get(1)),
                            Long.parseLong(data.get(2)),
                            Arrays.stream(data.get(3).split(",")).map(Long::valueOf).toList(),
                            data.get(4)));
        }
    }
}
