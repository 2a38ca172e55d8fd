package se.motesplats.seat.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ApportionmentMethod;
import se.motesplats.seat.service.AdjustShares;
import se.motesplats.seat.service.AllocationOverview;
import se.motesplats.seat.service.AllocationRow;
import se.motesplats.seat.service.AllocationService;
import se.motesplats.seat.service.FixPreview;
import se.motesplats.seat.service.ProposeRound;
import se.motesplats.seat.service.RoundDetails;
import se.motesplats.seat.service.ShareRow;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.web.Messages;
import se.motesplats.shared.web.StaleChoice;

/** The distribution of an event's seats: compute, adjust, look at who is told, fix, follow. */
@Named
@ViewScoped
public class AllocationView implements Serializable, StaleChoice {

    @Inject private transient AllocationService allocations;
    @Inject private transient Messages messages;

    private @Nullable Long eventId;
    private boolean previewing;
    private @Nullable Integer version;
    private @Nullable Integer seats;
    private @Nullable Integer weightYear;
    private int minimum;
    private @Nullable LocalDate namingDeadline;
    private List<ShareInput> inputs = List.of();
    private transient @Nullable AllocationOverview overview;
    private transient @Nullable FixPreview preview;

    /** One municipality's row, as it is typed. */
    public static class ShareInput implements Serializable {
        private final ShareRow row;
        private int seats;
        private @Nullable String reason;

        ShareInput(ShareRow row) {
            this.row = row;
            this.seats = row.granted();
            this.reason = row.reason();
        }

        public ShareRow getRow() {
            return row;
        }

        public int getSeats() {
            return seats;
        }

        public void setSeats(int seats) {
            this.seats = seats;
        }

        public @Nullable String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = reason;
        }

        /** By how much the typed number differs from the computed one. */
        public int getDifference() {
            return seats - row.computed();
        }
    }

    /** Loads what is stored. */
    public void load() {
        overview = allocations.overview(event());
        RoundDetails round = overview.round();
        if (round == null) {
            version = null;
            weightYear = overview.weightYears().stream().findFirst().orElse(null);
            return;
        }
        version = round.version();
        seats = round.seats();
        weightYear = round.weightYear();
        minimum = round.minimum();
        namingDeadline = round.namingDeadline();
        inputs = round.shares().stream().map(ShareInput::new).toList();
        if (previewing && !isProposed()) {
            previewing = false;
        }
    }

    public String propose() {
        allocations.propose(
                new ProposeRound(
                        event(),
                        version,
                        seats == null ? 0 : seats,
                        ApportionmentMethod.LARGEST_REMAINDER,
                        weightYear == null ? 0 : weightYear,
                        minimum,
                        namingDeadline == null ? LocalDate.MIN : namingDeadline));
        messages.success("seat.allocation.computed", seats == null ? 0 : seats);
        return again(false);
    }

    public String adjust() {
        saveInputs();
        messages.success("seat.allocation.adjusted");
        return again(false);
    }

    /** Saves what was typed and shows who would be told. */
    public String review() {
        saveInputs();
        return again(true);
    }

    private void saveInputs() {
        boolean changed =
                inputs.stream()
                        .anyMatch(
                                i ->
                                        i.seats != i.row.granted()
                                                || (i.reason != null
                                                        && !i.reason.equals(i.row.reason())));
        if (changed) {
            allocations.adjust(
                    new AdjustShares(
                            round().id(),
                            version(),
                            inputs.stream()
                                    .map(
                                            i ->
                                                    new AdjustShares.Line(
                                                            i.row.organisationId(),
                                                            i.seats,
                                                            i.reason))
                                    .toList()));
        }
    }

    public String fix() {
        long mails = getPreview().mails();
        allocations.fix(round().id(), version());
        messages.success("seat.allocation.fixedNow", round().granted(), mails);
        return again(false);
    }

    public String reopen() {
        allocations.reopen(round().id(), version());
        messages.success("seat.allocation.reopened");
        return again(false);
    }

    public String moveDeadline() {
        LocalDate day = namingDeadline == null ? round().namingDeadline() : namingDeadline;
        allocations.moveNamingDeadline(round().id(), version(), day);
        messages.success("seat.allocation.deadlineMoved", day);
        return again(false);
    }

    @Override
    public @Nullable String overwrite() {
        RoundDetails stored = allocations.overview(event()).round();
        version = stored == null ? null : stored.version();
        return stored == null || inputs.isEmpty() ? propose() : adjust();
    }

    @Override
    public @Nullable String reload() {
        return again(false);
    }

    private String again(boolean withPreview) {
        return "/seat/allocation.xhtml?event="
                + event()
                + (withPreview ? "&preview=true" : "")
                + "&faces-redirect=true";
    }

    private long event() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    private int version() {
        return version == null ? round().version() : version;
    }

    private RoundDetails round() {
        RoundDetails round = getOverview().round();
        if (round == null) {
            throw new NotFound();
        }
        return round;
    }

    public AllocationOverview getOverview() {
        if (overview == null) {
            overview = allocations.overview(event());
        }
        return overview;
    }

    public @Nullable RoundDetails getRound() {
        return getOverview().round();
    }

    public FixPreview getPreview() {
        if (preview == null) {
            preview = allocations.previewFix(round().id());
        }
        return preview;
    }

    /** Names in one sentence, for the lines of the preview. */
    public String names(List<String> names) {
        return String.join(", ", names);
    }

    public boolean isProposed() {
        RoundDetails round = getRound();
        return round != null && round.fixedAt() == null;
    }

    public boolean isFixed() {
        RoundDetails round = getRound();
        return round != null && round.fixedAt() != null;
    }

    public boolean isReopenable() {
        return isFixed() && getOverview().open() && getOverview().total().named() == 0;
    }

    /** How deep a unit lies below its municipality, for the indent. */
    public int depth(AllocationRow row) {
        Long parent = row.parentAllocationId();
        int depth = 0;
        while (parent != null) {
            depth++;
            Long above = parent;
            parent =
                    getOverview().board().stream()
                            .filter(r -> r.allocationId() == above)
                            .findFirst()
                            .map(AllocationRow::parentAllocationId)
                            .orElse(null);
        }
        return depth;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public boolean isPreviewing() {
        return previewing;
    }

    public void setPreviewing(boolean previewing) {
        this.previewing = previewing;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public @Nullable Integer getWeightYear() {
        return weightYear;
    }

    public void setWeightYear(@Nullable Integer weightYear) {
        this.weightYear = weightYear;
    }

    public int getMinimum() {
        return minimum;
    }

    public void setMinimum(int minimum) {
        this.minimum = minimum;
    }

    public @Nullable LocalDate getNamingDeadline() {
        return namingDeadline;
    }

    public void setNamingDeadline(@Nullable LocalDate namingDeadline) {
        this.namingDeadline = namingDeadline;
    }

    public List<ShareInput> getInputs() {
        return inputs;
    }
}
