package se.motesplats.seat.pool.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ground.web.UnitPage;
import se.motesplats.seat.pool.service.ExpressWish;
import se.motesplats.seat.pool.service.WishDetails;
import se.motesplats.seat.pool.service.WishService;
import se.motesplats.shared.field.web.Messages;

/** More seats for a unit: a wish with its reason, or seats that are open to all. */
@Named
@ViewScoped
public class WishView extends UnitPage {

    @Inject private transient WishService wishes;
    @Inject private transient Messages messages;

    private @Nullable Integer seats;
    private @Nullable String reason;
    private @Nullable Integer take;
    private transient @Nullable WishDetails details;

    /** Loads what is stored. */
    public void load() {
        details = wishes.details(event(), organisation());
        seats = details.left();
        reason = details.reason();
    }

    public String save() {
        int wanted = seats == null ? 0 : seats;
        wishes.express(
                new ExpressWish(event(), organisation(), wanted, reason == null ? "" : reason));
        messages.success("pool.wish.done", wanted);
        return again();
    }

    public String withdraw() {
        wishes.withdraw(event(), organisation());
        messages.success("pool.wish.withdrawn");
        return again();
    }

    public String take() {
        int number = take == null ? 0 : take;
        wishes.take(event(), organisation(), number);
        messages.success("pool.take.done", number);
        return to("/seat/nomination.xhtml");
    }

    private String again() {
        return to("/seat/wish.xhtml");
    }

    public WishDetails getDetails() {
        if (details == null) {
            details = wishes.details(event(), organisation());
        }
        return details;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Integer getTake() {
        return take;
    }

    public void setTake(@Nullable Integer take) {
        this.take = take;
    }
}
