package se.motesplats.seat.round.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.seat.round.service.AdjustShares;
import se.motesplats.seat.round.service.AllocationOverview;
import se.motesplats.seat.round.service.AllocationService;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.round.service.SeatMemory;
import se.motesplats.seat.round.service.SeatMemoryService;
import se.motesplats.seat.round.service.ShareRow;
import se.motesplats.seat.round.service.TypedUnit;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.usecase.service.Problems;

/** The distribution of an event's seats: what it is computed from, its numbers, how it stands. */
@Named
@ViewScoped
public class AllocationView extends EventPage {

    @Inject private transient AllocationService allocations;
    @Inject private transient SeatMemoryService memories;
    @Inject private transient Messages messages;
    @Inject private transient Problems problems;

    private final PlanForm plan = new PlanForm();
    private @Nullable Integer version;
    private List<ShareInput> inputs = List.of();
    private transient @Nullable AllocationOverview overview;
    private transient @Nullable SeatMemory memory;

    /** Loads what is stored. */
    public void load() {
        overview = allocations.overview(event());
        RoundDetails round = overview.round();
        if (round == null) {
            version = null;
            plan.getBy().begin(overview.weightYears());
            return;
        }
        version = round.version();
        plan.show(round);
        inputs = round.shares().stream().map(ShareInput::new).toList();
        if (plan.getBy().getWeightKind().isTyped()) {
            changeWeightKind();
        }
    }

    /** After something was saved: the round as it is now. */
    public void loadAgain() {
        overview = null;
        version = round().version();
    }

    public String propose() {
        allocations.propose(plan.command(event(), version, problems));
        messages.success(
                "seat.allocation.computed", Objects.requireNonNullElse(plan.getSeats(), 0));
        return again(null);
    }

    /** Another kind of weight was chosen: typed ones begin with what was typed the last time. */
    public void changeWeightKind() {
        WeightKind kind = plan.getBy().getWeightKind();
        RoundDetails round = getRound();
        if (!kind.isTyped()) {
            plan.getBy().type(List.of());
        } else if (round != null && round.weightKind() == kind) {
            plan.getBy().type(round.shares().stream().map(AllocationView::typed).toList());
        } else {
            plan.getBy().type(allocations.typedUnits(event(), kind));
        }
    }

    private static TypedUnit typed(ShareRow share) {
        return new TypedUnit(share.organisationId(), share.organisationName(), share.weight());
    }

    public String adjust() {
        saveShares();
        messages.success("seat.allocation.adjusted");
        return again(null);
    }

    /** Saves the numbers of the municipalities where they differ from what is stored. */
    public void saveShares() {
        if (inputs.stream().anyMatch(ShareInput::isChanged)) {
            allocations.adjust(
                    new AdjustShares(
                            round().id(),
                            version(),
                            inputs.stream().map(ShareInput::line).toList()));
        }
    }

    public String moveDeadline() {
        LocalDate day =
                Objects.requireNonNullElse(plan.getNamingDeadline(), round().namingDeadline());
        allocations.moveNamingDeadline(round().id(), version(), day);
        messages.success("seat.allocation.deadlineMoved", day);
        return again(null);
    }

    /** Saves what was typed over what somebody else saved meanwhile. */
    public String overwrite() {
        RoundDetails stored = allocations.overview(event()).round();
        version = stored == null ? null : stored.version();
        return stored == null || inputs.isEmpty() ? propose() : adjust();
    }

    /** The page again, at that step. */
    public String again(@Nullable String step) {
        return to("/seat/allocation.xhtml") + (step == null ? "" : "&step=" + step);
    }

    /** That the editor started from. */
    public int version() {
        return version == null ? round().version() : version;
    }

    /** The distribution, where there must be one. */
    public RoundDetails round() {
        RoundDetails round = getOverview().round();
        if (round == null) {
            throw new NotFound();
        }
        return round;
    }

    public boolean isStatus(RoundStatus status) {
        RoundDetails round = getRound();
        return round != null && round.status() == status;
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

    /** Whether numbers are computed and adjusted now. */
    public boolean isProposed() {
        RoundDetails round = getRound();
        return round != null && round.status().isPlanned();
    }

    public boolean isRequested() {
        return isStatus(RoundStatus.REQUESTED);
    }

    public boolean isGranted() {
        return isStatus(RoundStatus.GRANTED);
    }

    public boolean isFixed() {
        RoundDetails round = getRound();
        return round != null && round.fixedAt() != null;
    }

    public boolean isReopenable() {
        return isFixed() && getOverview().open() && !getOverview().named();
    }

    /** What became of the seats at earlier events of the series. */
    public SeatMemory getMemory() {
        if (memory == null) {
            memory = memories.memory(event());
        }
        return memory;
    }

    public PlanForm getPlan() {
        return plan;
    }

    public List<ShareInput> getInputs() {
        return inputs;
    }

    public List<ApportionmentMethod> getMethods() {
        return List.of(ApportionmentMethod.values());
    }

    public List<WeightKind> getWeightKinds() {
        return List.of(WeightKind.values());
    }
}
