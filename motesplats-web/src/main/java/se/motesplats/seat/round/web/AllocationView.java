package se.motesplats.seat.round.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.apportionment.TieCriterion;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.WeightKind;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.seat.round.service.AdjustShares;
import se.motesplats.seat.round.service.AllocationOverview;
import se.motesplats.seat.round.service.AllocationService;
import se.motesplats.seat.round.service.DecideTie;
import se.motesplats.seat.round.service.FixPreview;
import se.motesplats.seat.round.service.ProposeRound;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.round.service.SeatMemory;
import se.motesplats.seat.round.service.SeatMemoryService;
import se.motesplats.seat.round.service.ShareRow;
import se.motesplats.seat.round.service.TypedUnit;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.web.Telling;
import se.motesplats.shared.usecase.service.Problems;

/** The distribution of an event's seats: compute, adjust, look at who is told, fix, follow. */
@Named
@ViewScoped
public class AllocationView extends EventPage implements StaleChoice {

    @Inject private transient AllocationService allocations;
    @Inject private transient SeatMemoryService memories;
    @Inject private transient Messages messages;
    @Inject private Telling telling;
    @Inject private transient Problems problems;

    private @Nullable String step;
    private @Nullable Integer version;
    private @Nullable Integer seats;
    private @Nullable Integer weightYear;
    private int minimum;
    private @Nullable LocalDate namingDeadline;
    private ApportionmentMethod method = ApportionmentMethod.LARGEST_REMAINDER;
    private String firstDivisor = "1,2";
    private WeightKind weightKind = WeightKind.POPULATION;
    private @Nullable String weightSource;
    private boolean capAtRequest;
    private TieCriterion tieFirst = TieCriterion.LARGER_WEIGHT;
    private List<WeightInput> weights = List.of();
    private @Nullable LocalDate until;
    private @Nullable String tieReason;
    private List<ShareInput> inputs = List.of();
    private transient @Nullable AllocationOverview overview;
    private transient @Nullable FixPreview preview;
    private transient @Nullable SeatMemory memory;

    /** One municipality's weight, as it is typed. */
    public static class WeightInput implements Serializable {
        private final long organisationId;
        private final String organisationName;
        private @Nullable Long weight;

        WeightInput(TypedUnit unit) {
            this.organisationId = unit.organisationId();
            this.organisationName = unit.organisationName();
            this.weight = unit.weight();
        }

        public String getOrganisationName() {
            return organisationName;
        }

        public @Nullable Long getWeight() {
            return weight;
        }

        public void setWeight(@Nullable Long weight) {
            this.weight = weight;
        }
    }

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
        method = round.method();
        firstDivisor =
                BigDecimal.valueOf(round.firstDivisor().numerator())
                        .divide(
                                BigDecimal.valueOf(round.firstDivisor().denominator()),
                                3,
                                RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
        weightKind = round.weightKind();
        capAtRequest = round.capAtRequest();
        tieFirst = round.tieRule().get(0);
        inputs = round.shares().stream().map(ShareInput::new).toList();
        if (weightKind.isTyped()) {
            weightSource =
                    round.shares().stream().findFirst().map(ShareRow::weightSource).orElse(null);
            changeWeightKind();
        }
        if (!canStep()) {
            step = null;
        } else if ("fix".equals(step)) {
            telling.show("fix", this::fixRound);
        }
    }

    /** Whether the step that the address names can be taken now. */
    private boolean canStep() {
        return switch (step == null ? "" : step) {
            case "ask" -> isStatus(RoundStatus.PROPOSED);
            case "grant" -> isStatus(RoundStatus.REQUESTED);
            case "fix" -> isStatus(RoundStatus.PROPOSED) || isStatus(RoundStatus.GRANTED);
            default -> false;
        };
    }

    public String propose() {
        allocations.propose(
                new ProposeRound(
                        event(),
                        version,
                        seats == null ? 0 : seats,
                        method,
                        typedDivisor(),
                        weightKind,
                        weightYear,
                        weightKind.isTyped()
                                ? weights.stream()
                                        .map(
                                                w ->
                                                        new ProposeRound.TypedWeight(
                                                                w.organisationId,
                                                                Objects.requireNonNullElse(
                                                                        w.weight, -1L)))
                                        .toList()
                                : List.of(),
                        weightSource,
                        minimum,
                        capAtRequest,
                        tieRule(),
                        namingDeadline == null ? LocalDate.MIN : namingDeadline));
        messages.success("seat.allocation.computed", seats == null ? 0 : seats);
        return again(null);
    }

    /** Typed with a comma or a point. */
    private BigDecimal typedDivisor() {
        try {
            return new BigDecimal(firstDivisor.strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            problems.add("firstDivisor", "error.seat.firstDivisorTyped");
            return BigDecimal.ONE;
        }
    }

    private List<TieCriterion> tieRule() {
        List<TieCriterion> rule = new ArrayList<>(Apportionment.USUAL_TIE_RULE);
        rule.remove(tieFirst);
        rule.add(0, tieFirst);
        return rule;
    }

    /** Another kind of weight was chosen: typed ones begin with what was typed the last time. */
    public void changeWeightKind() {
        RoundDetails round = getRound();
        if (!weightKind.isTyped()) {
            weights = List.of();
        } else if (round != null && round.weightKind() == weightKind) {
            weights =
                    round.shares().stream()
                            .map(
                                    s ->
                                            new WeightInput(
                                                    new TypedUnit(
                                                            s.organisationId(),
                                                            s.organisationName(),
                                                            s.weight())))
                            .toList();
        } else {
            weights =
                    allocations.typedUnits(event(), weightKind).stream()
                            .map(WeightInput::new)
                            .toList();
        }
    }

    /** Shows whom the question goes to, and sends it. */
    public @Nullable String ask() {
        if (telling.first("ask", this::askForWishes)) {
            return null;
        }
        telling.done(this::askForWishes, "seat.round.asked", day(until));
        return again(null);
    }

    private void askForWishes() {
        allocations.ask(round().id(), version(), day(until));
    }

    /** Shows who is told a number, and tells them. */
    public @Nullable String grant() {
        if (telling.first("grant", this::grantSeats)) {
            return null;
        }
        telling.done(this::grantSeats, "seat.round.granted", round().granted(), day(until));
        return again(null);
    }

    private void grantSeats() {
        allocations.grant(round().id(), version(), day(until));
    }

    private static LocalDate day(@Nullable LocalDate typed) {
        if (typed == null) {
            throw new NotFound();
        }
        return typed;
    }

    /** Shows who has not answered and is reminded, and reminds them. */
    public @Nullable String remind() {
        if (telling.first("remind", this::remindOfAnswers)) {
            return null;
        }
        telling.done(this::remindOfAnswers, "seat.round.reminded");
        return again(null);
    }

    private void remindOfAnswers() {
        allocations.remind(round().id(), version());
    }

    /** Among equals, this municipality comes first; the others follow as they came. */
    public String preferInTie(RoundDetails.TieRow tie, long organisationId) {
        List<Long> order = new ArrayList<>(tie.contenderIds());
        order.remove(organisationId);
        order.add(0, organisationId);
        allocations.decideTie(new DecideTie(round().id(), version(), order, tieReason));
        messages.success("seat.tie.decided");
        return again(null);
    }

    public String followTieRule() {
        allocations.decideTie(new DecideTie(round().id(), version(), List.of(), null));
        messages.success("seat.tie.undecided");
        return again(null);
    }

    /** The municipalities of a tie, for the choice of who comes first. */
    public List<ShareRow> contenders(RoundDetails.TieRow tie) {
        return round().shares().stream()
                .filter(s -> tie.contenderIds().contains(s.organisationId()))
                .toList();
    }

    public String adjust() {
        saveInputs();
        messages.success("seat.allocation.adjusted");
        return again(null);
    }

    /** Saves what was typed and shows who would be told. */
    public String review() {
        saveInputs();
        overview = null;
        version = round().version();
        // What is refused is said here, beside the numbers.
        telling.show("fix", this::fixRound);
        return again("fix");
    }

    /** Saves what was typed and shows who would be asked. */
    public String reviewAsk() {
        saveInputs();
        return again("ask");
    }

    /** Saves what was typed and shows who would get how many. */
    public String reviewGrant() {
        saveInputs();
        return again("grant");
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

    /** Fixes what was shown. */
    public String fix() {
        telling.done(this::fixRound, "seat.allocation.fixedNow", round().kept());
        return again(null);
    }

    private void fixRound() {
        allocations.fix(round().id(), version());
    }

    /** Shows who is told that their seats are void, and opens the distribution. */
    public @Nullable String reopen() {
        if (telling.first("reopen", this::reopenRound)) {
            return null;
        }
        telling.done(this::reopenRound, "seat.allocation.reopened");
        return again(null);
    }

    private void reopenRound() {
        allocations.reopen(round().id(), version());
    }

    public Telling getTelling() {
        return telling;
    }

    public String moveDeadline() {
        LocalDate day = namingDeadline == null ? round().namingDeadline() : namingDeadline;
        allocations.moveNamingDeadline(round().id(), version(), day);
        messages.success("seat.allocation.deadlineMoved", day);
        return again(null);
    }

    @Override
    public @Nullable String overwrite() {
        RoundDetails stored = allocations.overview(event()).round();
        version = stored == null ? null : stored.version();
        telling.change();
        return stored == null || inputs.isEmpty() ? propose() : adjust();
    }

    @Override
    public @Nullable String reload() {
        return again(null);
    }

    private String again(@Nullable String nextStep) {
        return to("/seat/allocation.xhtml") + (nextStep == null ? "" : "&step=" + nextStep);
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

    private boolean isStatus(RoundStatus status) {
        RoundDetails round = getRound();
        return round != null && round.status() == status;
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

    /** What became of the seats at earlier events of the series. */
    public SeatMemory getMemory() {
        if (memory == null) {
            memory = memories.memory(event());
        }
        return memory;
    }

    /** Whether typed weights are wanted. */
    public boolean isTyped() {
        return weightKind.isTyped();
    }

    public List<ApportionmentMethod> getMethods() {
        return List.of(ApportionmentMethod.values());
    }

    public List<WeightKind> getWeightKinds() {
        return List.of(WeightKind.values());
    }

    public List<TieCriterion> getTieCriteria() {
        return Apportionment.USUAL_TIE_RULE;
    }

    public boolean isFixed() {
        RoundDetails round = getRound();
        return round != null && round.fixedAt() != null;
    }

    public boolean isReopenable() {
        return isFixed() && getOverview().open() && !getOverview().named();
    }

    public boolean isPreviewing() {
        return step != null;
    }

    public @Nullable String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = step;
    }

    public ApportionmentMethod getMethod() {
        return method;
    }

    public void setMethod(ApportionmentMethod method) {
        this.method = method;
    }

    public String getFirstDivisor() {
        return firstDivisor;
    }

    public void setFirstDivisor(String firstDivisor) {
        this.firstDivisor = firstDivisor;
    }

    public WeightKind getWeightKind() {
        return weightKind;
    }

    public void setWeightKind(WeightKind weightKind) {
        this.weightKind = weightKind;
    }

    public @Nullable String getWeightSource() {
        return weightSource;
    }

    public void setWeightSource(@Nullable String weightSource) {
        this.weightSource = weightSource;
    }

    public boolean isCapAtRequest() {
        return capAtRequest;
    }

    public void setCapAtRequest(boolean capAtRequest) {
        this.capAtRequest = capAtRequest;
    }

    public TieCriterion getTieFirst() {
        return tieFirst;
    }

    public void setTieFirst(TieCriterion tieFirst) {
        this.tieFirst = tieFirst;
    }

    public List<WeightInput> getWeights() {
        return weights;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getTieReason() {
        return tieReason;
    }

    public void setTieReason(@Nullable String tieReason) {
        this.tieReason = tieReason;
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
