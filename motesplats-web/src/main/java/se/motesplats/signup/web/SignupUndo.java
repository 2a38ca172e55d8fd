package se.motesplats.signup.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;
import se.motesplats.signup.service.SignupService;

/** A session that was chosen is left again, and one that was left chosen, while it has a place. */
@ApplicationScoped
class SignupUndo implements UndoSource {

    private static final String KIND = "signup.choice";
    private static final String CHOSEN = "chosen";
    private static final String LEFT = "left";

    @Inject private SignupService service;

    static Messages.Undo chosen(long event, long item) {
        return new Messages.Undo(
                KIND, List.of(CHOSEN, String.valueOf(event), String.valueOf(item)));
    }

    static Messages.Undo left(long event, long item) {
        return new Messages.Undo(KIND, List.of(LEFT, String.valueOf(event), String.valueOf(item)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        long event = Long.parseLong(data.get(1));
        long item = Long.parseLong(data.get(2));
        if (data.get(0).equals(CHOSEN)) {
            service.leave(event, item);
        } else {
            service.choose(event, item, false);
        }
    }
}
