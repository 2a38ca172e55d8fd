package se.motesplats.seat.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.service.HoldRow;
import se.motesplats.seat.service.HoldSeats;
import se.motesplats.seat.service.HoldService;
import se.motesplats.seat.service.NominationOverview;
import se.motesplats.seat.service.NominationService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.web.Messages;

/** Seats that a unit keeps without names. */
@Named
@ViewScoped
public class HoldsView implements Serializable {

    @Inject private transient NominationService nominations;
    @Inject private transient HoldService service;
    @Inject private transient Messages messages;

    private @Nullable Long eventId;
    private @Nullable Long organisationId;
    private @Nullable Integer holdSeats;
    private @Nullable LocalDate until;
    private @Nullable String note;
    private @Nullable LocalDate lastDay;
    private transient @Nullable NominationOverview overview;
    private transient @Nullable List<HoldRow> rows;

    /** Loads what is stored. */
    public void load() {
        overview = nominations.overview(event(), organisation());
        rows = service.holds(event(), organisation());
        lastDay = service.lastDay(event(), organisation());
    }

    public String hold() {
        LocalDate day = until;
        Integer seats = holdSeats;
        if (day == null || seats == null) {
            throw new InvalidInput(day == null ? "until" : "holdSeats", "{error.seat.holdDay}");
        }
        service.hold(new HoldSeats(event(), organisation(), seats, day, note));
        messages.success("seat.holds.done", seats, day);
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
        return "/seat/holds.xhtml?event="
                + event()
                + "&organisation="
                + organisation()
                + "&faces-redirect=true";
    }

    private long event() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    private long organisation() {
        if (organisationId == null) {
            throw new NotFound();
        }
        return organisationId;
    }

    public NominationOverview getOverview() {
        if (overview == null) {
            load();
        }
        if (overview == null) {
            throw new NotFound();
        }
        return overview;
    }

    public List<HoldRow> getRows() {
        getOverview();
        return rows == null ? List.of() : rows;
    }

    /** Whether something can be changed here by the caller now. */
    public boolean isWritable() {
        NominationOverview shown = getOverview();
        return shown.unit() != null && shown.canName() && shown.open();
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
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
