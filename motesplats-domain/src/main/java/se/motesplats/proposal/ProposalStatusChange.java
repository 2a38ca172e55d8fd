package se.motesplats.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;

/** One step in the life of a proposal: who, when, why. */
@Entity
@Table(name = "proposal_status_change")
public class ProposalStatusChange extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    private Proposal proposal;

    @Column(name = "event_id")
    private long eventId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private ProposalStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private ProposalStatus to;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    private @Nullable String reason;

    protected ProposalStatusChange() {}

    ProposalStatusChange(
            Proposal proposal,
            ProposalStatus from,
            ProposalStatus to,
            Instant at,
            Person person,
            @Nullable String reason) {
        this.proposal = proposal;
        this.from = from;
        this.to = to;
        this.at = at;
        this.person = person;
        this.reason = reason;
    }

    public Proposal getProposal() {
        return proposal;
    }

    /** The audit log finds every change of an event by this column. */
    @PrePersist
    void settle() {
        eventId = proposal.getEvent().getId();
    }

    public ProposalStatus getFrom() {
        return from;
    }

    public ProposalStatus getTo() {
        return to;
    }

    public Instant getAt() {
        return at;
    }

    public Person getPerson() {
        return person;
    }

    public Optional<String> getReason() {
        return Optional.ofNullable(reason);
    }
}
