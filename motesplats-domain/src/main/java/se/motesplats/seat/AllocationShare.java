package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.Population;
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

    protected AllocationShare() {}

    AllocationShare(AllocationRound round, Organisation organisation) {
        this.round = round;
        this.eventId = round.getEvent().getId();
        this.organisation = organisation;
    }

    void compute(Population population, int seats) {
        weight = population.getCount();
        weightSource = population.getSource();
        computed = seats;
        adjusted = null;
        reason = null;
    }

    /** Another number than the computed one needs a reason; the computed one forgets it. */
    void adjust(int newSeats, @Nullable String newReason) {
        if (newSeats < 0) {
            throw new RuleViolation("error.seat.negativeSeats", organisation.getName(), newSeats);
        }
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

    /** Inhabitants. */
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
}
