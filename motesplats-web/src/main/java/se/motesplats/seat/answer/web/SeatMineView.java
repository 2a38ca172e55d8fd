package se.motesplats.seat.answer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.answer.service.SeatAnswerService;
import se.motesplats.seat.answer.service.SeatOffer;
import se.motesplats.seat.naming.service.NamingUnit;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.shared.field.web.Messages;

/** The own seats, and the units that one names people for. */
@Named
@ViewScoped
public class SeatMineView implements Serializable {

    @Inject private transient SeatAnswerService answers;
    @Inject private transient NominationService nominations;
    @Inject private transient Messages messages;

    private transient @Nullable List<SeatOffer> offers;
    private transient @Nullable List<NamingUnit> units;

    public String accept(SeatOffer offer) {
        answers.answer(offer.nominationId(), true);
        messages.success("seat.answer.accepted", offer.eventTitle());
        return again();
    }

    public String decline(SeatOffer offer) {
        answers.answer(offer.nominationId(), false);
        if (isLeft(offer)) {
            messages.undoable(
                    SeatAnswerUndo.of(offer.nominationId()),
                    "seat.answer.declined",
                    offer.eventTitle());
        } else {
            messages.success("seat.answer.declined", offer.eventTitle());
        }
        return again();
    }

    /** Whether nobody else got the seat at once. */
    private boolean isLeft(SeatOffer declined) {
        return answers.mine().stream()
                .anyMatch(o -> o.nominationId() == declined.nominationId() && o.regrettable());
    }

    private static String again() {
        return "/seat/mine.xhtml?faces-redirect=true";
    }

    public List<SeatOffer> getOffers() {
        if (offers == null) {
            offers = answers.mine();
        }
        return offers;
    }

    public List<NamingUnit> getUnits() {
        if (units == null) {
            units = nominations.mine();
        }
        return units;
    }
}
