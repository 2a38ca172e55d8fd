package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/** What a round gives one municipality: by computation, or adjusted with a reason. */
@Entity
@Table(name = "allocation_share")
public class AllocationShare extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private AllocationRound round;

    /** The round's; it lets the audit log tell which event a change belongs to. */
    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private long weight;

    @Column(name = "weight_source")
    private String weightSource = "";

    private int computed;
    private @Nullable Integer adjusted;
    private @Nullable String reason;

    private @Nullable Integer requested;

    @Column(name = "request_reason")
    private @Nullable String requestReason;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requested_by")
    private @Nullable Person requestedBy;

    private @Nullable Integer kept;

    @Column(name = "kept_at")
    private @Nullable Instant keptAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "kept_by")
    private @Nullable Person keptBy;

    @Column(name = "tie_rank")
    private @Nullable Integer tieRank;

    private @Nullable Integer before;

    @Column(name = "left_out")
    private boolean leftOut;

    protected AllocationShare() {}

    AllocationShare(AllocationRound round, Organisation organisation) {
        this.round = round;
        this.eventId = round.getEvent().getId();
        this.organisation = organisation;
    }

    /** The same numbers in another round. */
    AllocationShare copyTo(AllocationRound other) {
        AllocationShare copy = new AllocationShare(other, organisation);
        copy.weight = weight;
        copy.weightSource = weightSource;
        copy.computed = computed;
        copy.adjusted = adjusted;
        copy.reason = reason;
        copy.requested = requested;
        copy.requestReason = requestReason;
        copy.requestedAt = requestedAt;
        copy.requestedBy = requestedBy;
        copy.kept = kept;
        copy.keptAt = keptAt;
        copy.keptBy = keptBy;
        copy.tieRank = tieRank;
        copy.before = before;
        copy.leftOut = leftOut;
        return copy;
    }

    /** What the unit gets in a top-up, with the weight and the request that count there, too. */
    AllocationShare topUpIn(AllocationRound topUp, int had, int more, boolean out) {
        AllocationShare share = new AllocationShare(topUp, organisation);
        share.weight = weight;
        share.weightSource = weightSource;
        share.requested = requested;
        share.requestReason = requestReason;
        share.requestedAt = requestedAt;
        share.requestedBy = requestedBy;
        share.computed = more;
        share.before = had;
        share.leftOut = out;
        return share;
    }

    /** By how much a correction changes what the unit has. */
    AllocationShare correctIn(AllocationRound correction, int had, int has, String why) {
        AllocationShare share = topUpIn(correction, had, 0, false);
        share.adjusted = has - had;
        share.reason = why;
        return share;
    }

    void weigh(Weight newWeight) {
        weight = newWeight.count();
        weightSource = newWeight.source();
    }

    /** Forgets how many of an earlier number the unit keeps. */
    void forgetAnswer() {
        kept = null;
        keptAt = null;
        keptBy = null;
    }

    /** Forgets what was adjusted. */
    void compute(int seats) {
        forgetAnswer();
        computed = seats;
        adjusted = null;
        reason = null;
    }

    /** Keeps what was adjusted, unless it is what is computed now. */
    void recompute(int seats) {
        forgetAnswer();
        computed = seats;
        if (adjusted != null && adjusted == seats) {
            adjusted = null;
            reason = null;
        }
    }

    void rank(@Nullable Integer newRank) {
        tieRank = newRank;
    }

    void request(int number, String why, Instant at, @Nullable Person by) {
        if (number < 0) {
            throw new RuleViolation("error.seat.negativeSeats", organisation.getName(), number);
        }
        requested = number;
        requestReason = why.strip();
        requestedAt = at;
        requestedBy = by;
    }

    void keep(int number, Instant at, @Nullable Person by) {
        if (number < 0 || number > getGranted()) {
            throw new RuleViolation(
                    "error.seat.keepTooMany", organisation.getName(), getGranted(), number);
        }
        kept = number;
        keptAt = at;
        keptBy = by;
    }

    /** Another number than the computed one needs a reason; the computed one forgets it. */
    void adjust(int newSeats, @Nullable String newReason) {
        if (newSeats < 0) {
            throw new RuleViolation("error.seat.negativeSeats", organisation.getName(), newSeats);
        }
        forgetAnswer();
        if (newSeats == computed) {
            adjusted = null;
            reason = null;
            return;
        }
        if (newReason == null || newReason.isBlank()) {
            throw new RuleViolation(
                    "error.seat.adjustmentReason", organisation.getName(), computed, newSeats);
        }
        adjusted = newSeats;
        reason = newReason.strip();
    }

    public AllocationRound getRound() {
        return round;
    }

    public long getEventId() {
        return eventId;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    /** What the calculation calls the municipality. */
    public String getCode() {
        return organisation.getCode().orElseGet(organisation::getName);
    }

    /** Inhabitants, or what else the round counts by. */
    public long getWeight() {
        return weight;
    }

    public String getWeightSource() {
        return weightSource;
    }

    public int getComputed() {
        return computed;
    }

    public Optional<Integer> getAdjusted() {
        return Optional.ofNullable(adjusted);
    }

    public Optional<String> getReason() {
        return Optional.ofNullable(reason);
    }

    /** The adjusted number, or else the computed one. */
    public int getGranted() {
        return adjusted == null ? computed : adjusted;
    }

    /** What it keeps of that: the seats that it has when the round is fixed. */
    public int getKept() {
        return kept == null ? getGranted() : kept;
    }

    public Optional<Instant> getKeptAt() {
        return Optional.ofNullable(keptAt);
    }

    public Optional<Person> getKeptBy() {
        return Optional.ofNullable(keptBy);
    }

    /** How many seats it asked for; empty if it has not answered. */
    public Optional<Integer> getRequested() {
        return Optional.ofNullable(requested);
    }

    public Optional<String> getRequestReason() {
        return Optional.ofNullable(requestReason);
    }

    public Optional<Instant> getRequestedAt() {
        return Optional.ofNullable(requestedAt);
    }

    public Optional<Person> getRequestedBy() {
        return Optional.ofNullable(requestedBy);
    }

    /** What it had been given before a top-up; empty in other rounds. */
    public Optional<Integer> getBefore() {
        return Optional.ofNullable(before);
    }

    /** Whether a top-up passed it by because the coordinator wanted that. */
    public boolean isLeftOut() {
        return leftOut;
    }

    /** Its place among equals when somebody decided on one. */
    public Optional<Integer> getTieRank() {
        return Optional.ofNullable(tieRank);
    }
}
