package se.motesplats.signup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.web.OfEvent;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.answer.service.SeatAnswerService;
import se.motesplats.seat.answer.service.SeatOffer;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.signup.ChoiceStatus;
import se.motesplats.signup.service.NeedService;
import se.motesplats.signup.service.OwnNeeds;
import se.motesplats.signup.service.OwnSignup;
import se.motesplats.signup.service.SaveNeeds;
import se.motesplats.signup.service.SignupItem;
import se.motesplats.signup.service.SignupService;

/** Everything about one event for somebody with a seat there. */
@Named
@ViewScoped
public class SignupMineView extends OfEvent {

    @Inject private SignupService service;
    @Inject private NeedService needs;
    @Inject private SeatAnswerService answers;
    @Inject private Messages messages;

    private final NeedsForm form = new NeedsForm();

    private transient @Nullable OwnSignup own;
    private transient @Nullable OwnNeeds told;

    public void load() {
        if (getOwn().active()) {
            OwnNeeds own = needs.own(event());
            told = own;
            form.show(own);
        }
    }

    public String accept() {
        answers.answer(getOwn().seat().nominationId(), true);
        messages.success("seat.answer.accepted", getOwn().seat().eventTitle());
        return again();
    }

    /** Återbud: the seat goes back to who named, and everything that hung on it with it. */
    public String decline() {
        answers.answer(getOwn().seat().nominationId(), false);
        messages.success("signup.mine.declined", getOwn().seat().eventTitle());
        return again();
    }

    public String choose(SignupItem item) {
        return choose(item, false);
    }

    public String exchange(SignupItem item) {
        return choose(item, true);
    }

    private String choose(SignupItem item, boolean exchange) {
        ChoiceStatus status = service.choose(event(), item.id(), exchange);
        String said = status == ChoiceStatus.CHOSEN ? "signup.mine.chosen" : "signup.mine.queued";
        if (exchange) {
            // What it was exchanged for may be somebody else's by now.
            messages.success(said, item.title());
        } else {
            messages.undoable(SignupUndo.chosen(event(), item.id()), said, item.title());
        }
        return again();
    }

    public String leave(SignupItem item) {
        service.leave(event(), item.id());
        messages.undoable(
                SignupUndo.left(event(), item.id()),
                item.isChosen() ? "signup.mine.left" : "signup.mine.leftQueue",
                item.title());
        return again();
    }

    private String again() {
        return to("/signup/mine.xhtml");
    }

    /** The other of the two ways of taking part. */
    public String changeMode() {
        SeatOffer seat = getOwn().seat();
        SeatMode other = Objects.requireNonNull(seat.mode()).other();
        answers.changeMode(seat.nominationId(), other);
        messages.success("seat.mode.ownChanged", other == SeatMode.ONLINE ? 1 : 0);
        return again();
    }

    /** Diet and access; what was typed stays in the fields. */
    public String saveNeeds() {
        SaveNeeds told = form.command(event());
        needs.save(told);
        boolean nothing =
                told.needs().isEmpty() && told.dietText() == null && told.accessText() == null;
        messages.success(nothing ? "signup.needs.gone" : "signup.needs.saved");
        return again();
    }

    public @Nullable OwnNeeds getTold() {
        return told;
    }

    public OwnSignup getOwn() {
        if (own == null) {
            own = service.mine(event());
        }
        return own;
    }

    public NeedsForm getForm() {
        return form;
    }
}
