package se.motesplats.seat.answer.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.seat.answer.service.SeatAnswerService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;

/** Who said no to the own seat comes after all, while the seat is free. */
@ApplicationScoped
class SeatAnswerUndo implements UndoSource {

    private static final String KIND = "seat.declined";

    @Inject private SeatAnswerService answers;

    static Messages.Undo of(long nomination) {
        return new Messages.Undo(KIND, List.of(String.valueOf(nomination)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        answers.answer(Long.parseLong(data.get(0)), true);
    }
}
