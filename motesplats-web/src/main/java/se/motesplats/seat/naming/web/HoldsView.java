package se.motesplats.seat.naming.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.HoldRow;
import se.motesplats.seat.naming.service.HoldSeats;
import se.motesplats.seat.naming.service.HoldService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.usecase.service.Problems;

/** Seats that a unit keeps without names. */
@Named
@ViewScoped
public class HoldsView extends NamingPage {

    @Inject private transient HoldService service;
    @Inject private transient Messages messages;
    @Inject private transient Problems problems;

    private @Nullable Integer holdSeats;
    private @Nullable LocalDate until;
    private @Nullable String note;
    private @Nullable LocalDate lastDay;
    private transient @Nullable List<HoldRow> rows;

    @Override
    public void load() {
        super.load();
        rows = service.holds(event(), organisation());
        lastDay = service.lastDay(event(), organisation());
    }

    public String hold() {
        LocalDate day = until;
        Integer seats = holdSeats;
        if (day == null) {
            problems.add("until", "error.seat.holdDay");
        }
        if (seats == null) {
            problems.add("holdSeats", "error.seat.holdDay");
        }
        HoldSeats hold =
                new HoldSeats(
                        event(),
                        organisation(),
                        Objects.requireNonNullElse(seats, 1),
                        Objects.requireNonNullElse(day, LocalDate.MIN),
                        note);
        service.hold(hold);
        messages.success("seat.holds.done", hold.holdSeats(), hold.until());
        return again();
    }

    /** Lets one seat go. */
    public String releaseOne(HoldRow row) {
        return release(row, 1);
    }

    /** Lets all seats go. */
    public String releaseAll(HoldRow row) {
        return release(row, row.seats());
    }

    private String release(HoldRow row, int seats) {
        service.release(row.holdId(), seats);
        messages.success("seat.holds.released", seats);
        return again();
    }

    private String again() {
        return to("/seat/holds.xhtml");
    }

    public List<HoldRow> getRows() {
        getOverview();
        return rows == null ? List.of() : rows;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public @Nullable Integer getHoldSeats() {
        return holdSeats;
    }

    public void setHoldSeats(@Nullable Integer holdSeats) {
        this.holdSeats = holdSeats;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
