package se.motesplats.seat.waiting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.SeatPassingService;
import se.motesplats.shared.told.web.Telling;

/** Seats that go to a unit below, come back from it, or go back to where they came from. */
@Named
@ViewScoped
public class SeatTransfers implements Serializable {

    @Inject private transient SeatPassingService passing;
    @Inject private NominationView page;
    @Inject private NominationList list;
    @Inject private Telling telling;

    private @Nullable Long receiverId;
    private @Nullable Integer passOn;
    private @Nullable Integer giveBack;
    private long takenFrom;
    private long taken;

    /** Shows who is told, and passes seats on to a unit below. */
    public @Nullable String passOn() {
        long to = receiverId == null ? 0 : receiverId;
        int seats = passOn == null ? 0 : passOn;
        return afterShowing(
                "passOn",
                () -> passing.passOn(page.eventNumber(), page.unitNumber(), to, seats),
                "seat.passOn.done",
                seats);
    }

    public @Nullable String takeBack(long from, long free) {
        takenFrom = from;
        taken = free;
        return takeBackFree();
    }

    /** Shows who is told, and takes back from the unit that was chosen last. */
    public @Nullable String takeBackFree() {
        return afterShowing(
                "takeBackFree",
                () -> passing.takeBack(page.eventNumber(), takenFrom, Math.toIntExact(taken)),
                "seat.takeBack.done",
                taken);
    }

    /** Shows who is told, and gives seats back. */
    public @Nullable String giveBack() {
        int seats = giveBack == null ? 0 : giveBack;
        return afterShowing(
                "giveBack",
                () -> passing.returnSeats(page.eventNumber(), page.unitNumber(), seats),
                "seat.return.done",
                seats);
    }

    private @Nullable String afterShowing(
            String action, Runnable useCase, String said, long seats) {
        if (telling.first(action, useCase)) {
            return null;
        }
        telling.done(useCase, said, seats);
        return list.again();
    }

    public Telling getTelling() {
        return telling;
    }

    public long getTaken() {
        return taken;
    }

    public @Nullable Long getReceiverId() {
        return receiverId;
    }

    public void setReceiverId(@Nullable Long receiverId) {
        this.receiverId = receiverId;
    }

    public @Nullable Integer getPassOn() {
        return passOn;
    }

    public void setPassOn(@Nullable Integer passOn) {
        this.passOn = passOn;
    }

    public @Nullable Integer getGiveBack() {
        return giveBack;
    }

    public void setGiveBack(@Nullable Integer giveBack) {
        this.giveBack = giveBack;
    }
}
