package se.motesplats.seat.waiting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.NamingQuestion;
import se.motesplats.seat.naming.web.NamingDialogue;
import se.motesplats.seat.naming.web.NamingPage;
import se.motesplats.seat.waiting.service.AddReserves;
import se.motesplats.seat.waiting.service.OrderReserves;
import se.motesplats.seat.waiting.service.ReserveRow;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.text.web.LanguageChoice;

/** A unit's reserves: add, order, offer a seat, remove. */
@Named
@ViewScoped
public class ReservesView extends NamingPage {

    @Inject private transient ReserveService service;
    @Inject private transient Messages messages;
    @Inject private transient LanguageChoice languageChoice;

    private final NamingDialogue dialogue = new NamingDialogue();
    private @Nullable PersonChoice person;
    private @Nullable String reason;
    private transient @Nullable List<ReserveRow> rows;
    private boolean offeringItself;

    @Override
    public void load() {
        super.load();
        rows = service.reserves(event(), organisation());
        offeringItself = service.isOfferingItself(event(), organisation());
    }

    /** Puts the person who was found at the end of the list. */
    public String add() {
        PersonChoice found = person;
        if (found == null) {
            throw new InvalidInput("person", "{error.seat.nobodyChosen}");
        }
        return put(NamingDialogue.Somebody.of(found.id(), found.name()));
    }

    private String put(NamingDialogue.Somebody somebody) {
        if (dialogue.asks(
                nominations().question(event(), organisation(), somebody.choice()), somebody)) {
            return "";
        }
        service.add(new AddReserves(event(), organisation(), List.of(somebody.choice())));
        messages.success("seat.reserves.added", somebody.name());
        return again();
    }

    /** The person is to wait for a seat all the same. */
    public String answerYes() {
        return dialogue.isOpen() ? put(dialogue.yes()) : again();
    }

    public String answerNo() {
        return again();
    }

    public @Nullable NamingQuestion getQuestion() {
        return dialogue.question();
    }

    public String up(ReserveRow row) {
        return move(row, -1);
    }

    public String down(ReserveRow row) {
        return move(row, 1);
    }

    private String move(ReserveRow row, int by) {
        ReserveLine line = getLine();
        List<Long> order = line.moved(row, by);
        if (!order.isEmpty()) {
            service.order(new OrderReserves(event(), organisation(), order, reason));
            messages.undoable(
                    line.undo(event(), organisation(), languageChoice), "seat.reserves.ordered");
        }
        return again();
    }

    public String offer(ReserveRow row) {
        service.offer(row.reserveId());
        messages.success("seat.reserves.offered");
        return again();
    }

    public String remove(ReserveRow row) {
        service.remove(row.reserveId());
        messages.undoable(ReserveUndo.removed(row.reserveId()), "seat.reserves.removed");
        return again();
    }

    /** Has free seats offered by themselves, or stops that. */
    public String toggle() {
        boolean wanted = !isOfferingItself();
        service.offerItself(event(), organisation(), wanted);
        messages.success(wanted ? "seat.reserves.automatic" : "seat.reserves.manual");
        return again();
    }

    private String again() {
        return to("/seat/reserves.xhtml");
    }

    public List<ReserveRow> getRows() {
        getOverview();
        return rows == null ? List.of() : rows;
    }

    /** Those of the rows who wait. */
    public ReserveLine getLine() {
        return new ReserveLine(getRows());
    }

    public boolean isOfferingItself() {
        getOverview();
        return offeringItself;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
