package se.motesplats.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;

/**
 * An organisation that holds seats at an event, or has held some. How many it holds is the number
 * of its {@link Seat} rows; this row is what is locked before they are counted.
 */
@Entity
public class Allocation extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private AllocationPurpose purpose = AllocationPurpose.UNIT;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_allocation_id")
    private @Nullable Allocation parent;

    @Column(name = "offers_itself")
    private boolean offeringItself;

    protected Allocation() {}

    /**
     * Makes room for seats; it has none yet.
     *
     * @param parent whose seats are passed on; null for a municipality
     */
    public Allocation(Event event, Organisation organisation, @Nullable Allocation parent) {
        this.event = event;
        this.organisation = organisation;
        this.parent = parent;
    }

    /** Whether a seat that becomes free is offered to the first reserve by itself. */
    public boolean isOfferingItself() {
        return offeringItself;
    }

    public void offerItself(boolean wanted) {
        offeringItself = wanted;
    }

    public Event getEvent() {
        return event;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public AllocationPurpose getPurpose() {
        return purpose;
    }

    public Optional<Allocation> getParent() {
        return Optional.ofNullable(parent);
    }
}
