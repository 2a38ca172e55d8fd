package se.motesplats.seat.pool.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.seat.pool.service.CorrectSeats;
import se.motesplats.seat.pool.service.CorrectionPreview;
import se.motesplats.seat.pool.service.CorrectionService;
import se.motesplats.shared.told.web.Telling;
import se.motesplats.shared.usecase.service.Problems;

/** Single numbers after the distribution was fixed: typed, looked at, then changed. */
@Named
@ViewScoped
public class CorrectionView extends EventPage {

    @Inject private transient CorrectionService service;
    @Inject private Telling telling;
    @Inject private transient Problems problems;

    private @Nullable String reason;
    private String fingerprint = "";
    private List<UnitInput> units = List.of();
    private transient @Nullable CorrectionPreview preview;

    /** A municipality with the number that is typed for it. */
    public static class UnitInput implements Serializable {
        private final transient CorrectionPreview.@Nullable Line line;
        private final long organisationId;
        private int seats;

        UnitInput(CorrectionPreview.Line line) {
            this.line = line;
            this.organisationId = line.organisationId();
            this.seats = line.after();
        }

        public CorrectionPreview.@Nullable Line getLine() {
            return line;
        }

        public int getSeats() {
            return seats;
        }

        public void setSeats(int seats) {
            this.seats = seats;
        }
    }

    /** What there is now. */
    public void load() {
        show(service.start(event()));
    }

    private void show(CorrectionPreview shown) {
        preview = shown;
        fingerprint = shown.fingerprint();
        units = shown.lines().stream().map(UnitInput::new).toList();
    }

    /** Shows what the numbers that were typed would change. */
    public void look() {
        show(service.preview(plan()));
    }

    /** Shows who is told, and changes the numbers as they are shown. */
    public @Nullable String correct() {
        if (telling.first("correct", this::change)) {
            return null;
        }
        telling.done(this::change, "seat.correct.done");
        return to("/seat/allocation.xhtml");
    }

    private void change() {
        if (reason == null || reason.isBlank()) {
            problems.add("reason", "error.seat.correctReason");
        }
        service.correct(
                new CorrectSeats(plan(), Objects.requireNonNullElse(reason, ""), fingerprint));
    }

    public Telling getTelling() {
        return telling;
    }

    private CorrectSeats.Plan plan() {
        return new CorrectSeats.Plan(
                event(),
                units.stream()
                        .map(unit -> new CorrectSeats.Line(unit.organisationId, unit.seats))
                        .toList());
    }

    public CorrectionPreview getPreview() {
        if (preview == null) {
            preview = service.start(event());
        }
        return preview;
    }

    public List<UnitInput> getUnits() {
        return units;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
