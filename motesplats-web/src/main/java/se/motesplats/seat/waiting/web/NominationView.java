package se.motesplats.seat.waiting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.naming.service.HoldRow;
import se.motesplats.seat.naming.service.HoldService;
import se.motesplats.seat.naming.web.NamingPage;
import se.motesplats.seat.waiting.service.ReserveService;

/** A unit's seats: how many there are, what is kept of them, who waits for them. */
@Named
@ViewScoped
public class NominationView extends NamingPage {

    @Inject private transient HoldService holdService;
    @Inject private transient ReserveService reserveService;

    private transient List<HoldRow> holds = List.of();
    private transient int reserves;

    @Override
    public void load() {
        super.load();
        holds = holdService.holds(event(), organisation());
        reserves = reserveService.reserves(event(), organisation()).size();
    }

    /** The event, for the panels of the page. */
    public long eventNumber() {
        return event();
    }

    /** The unit, for the panels of the page. */
    public long unitNumber() {
        return organisation();
    }

    /** The outcome that shows the page again. */
    public String address() {
        return to("/seat/nomination.xhtml");
    }

    /** How many can be named now: what is free, and what one hold keeps for them. */
    public int room(@Nullable Long holdId) {
        AllocationRow unit = getOverview().unit();
        int kept =
                getHolds().stream()
                        .filter(h -> Long.valueOf(h.holdId()).equals(holdId))
                        .mapToInt(HoldRow::seats)
                        .sum();
        return unit == null ? 0 : Math.toIntExact(unit.own().free()) + kept;
    }

    public List<HoldRow> getHolds() {
        getOverview();
        return holds;
    }

    /** How many wait for a seat of the unit. */
    public int getReserves() {
        getOverview();
        return reserves;
    }

    /** Who is told that somebody else named people for the unit. */
    public String getContacts() {
        return String.join(", ", getOverview().contacts());
    }
}
