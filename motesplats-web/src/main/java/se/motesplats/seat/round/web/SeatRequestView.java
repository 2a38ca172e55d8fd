package se.motesplats.seat.round.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.ground.web.UnitPage;
import se.motesplats.seat.round.service.KeepSeats;
import se.motesplats.seat.round.service.RequestOverview;
import se.motesplats.seat.round.service.RequestSeats;
import se.motesplats.seat.round.service.SeatRequestService;
import se.motesplats.seat.round.service.ShareRow;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** A municipality's part of a round: how many seats it wants, and how many it keeps. */
@Named
@ViewScoped
public class SeatRequestView extends UnitPage implements StaleChoice {

    @Inject private transient SeatRequestService requests;
    @Inject private transient Messages messages;

    private int version;
    private @Nullable Integer seats;
    private @Nullable String reason;
    private transient @Nullable RequestOverview overview;

    /** Loads what is stored. */
    public void load() {
        ShareRow share = getOverview().share();
        version = share.version();
        reason = share.requestReason();
        seats = isGranted() ? Integer.valueOf(share.kept()) : share.requested();
    }

    public String save() {
        if (isGranted()) {
            requests.keep(
                    new KeepSeats(event(), organisation(), version, seats == null ? -1 : seats));
            messages.success(
                    "seat.request.keptNow",
                    seats == null ? 0 : seats,
                    getOverview().share().granted() - (seats == null ? 0 : seats));
        } else {
            requests.request(
                    new RequestSeats(
                            event(),
                            organisation(),
                            version,
                            seats == null ? -1 : seats,
                            reason == null ? "" : reason));
            messages.success("seat.request.requestedNow", seats == null ? 0 : seats);
        }
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        version = requests.overview(event(), organisation()).share().version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return again();
    }

    private String again() {
        return to("/seat/request.xhtml");
    }

    public RequestOverview getOverview() {
        if (overview == null) {
            overview = requests.overview(event(), organisation());
        }
        return overview;
    }

    public boolean isRequested() {
        return getOverview().status() == RoundStatus.REQUESTED;
    }

    public boolean isGranted() {
        return getOverview().status() == RoundStatus.GRANTED;
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
}
