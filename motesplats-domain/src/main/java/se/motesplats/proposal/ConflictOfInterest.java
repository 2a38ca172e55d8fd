package se.motesplats.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.shared.BaseEntity;

/**
 * Somebody steps aside from one proposal (jäv), with the reason. Presenters of it, and people of
 * the same organisation as one of them, are aside without saying so: {@link #kindOf}.
 */
@Entity
@Table(name = "conflict_of_interest")
public class ConflictOfInterest extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    private Proposal proposal;

    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    private String reason;
    private Instant at;

    protected ConflictOfInterest() {}

    public ConflictOfInterest(Proposal proposal, Person person, String reason, Instant at) {
        this.proposal = proposal;
        this.person = person;
        this.reason = reason;
        this.at = at;
    }

    /** The conflict that follows from who somebody is; empty if there is none. */
    public static Optional<ConflictKind> kindOf(Proposal proposal, Person person) {
        if (person.equals(proposal.getProposer())
                || proposal.getCoPresenters().stream()
                        .anyMatch(c -> c.getPerson().equals(person))) {
            return Optional.of(ConflictKind.OWN);
        }
        Organisation own = person.getOrganisation().orElse(null);
        boolean same =
                Stream.concat(
                                proposal.getOrganisation().stream(),
                                proposal.getCoPresenters().stream()
                                        .filter(c -> !c.isDeclined())
                                        .flatMap(c -> c.getOrganisation().stream()))
                        .anyMatch(o -> isSame(own, o));
        return same ? Optional.of(ConflictKind.SAME_ORGANISATION) : Optional.empty();
    }

    /**
     * The same, or one inside the other. An association is everybody's: its own people are aside
     * from its own proposals only, not from those of its members.
     */
    public static boolean isSame(@Nullable Organisation one, @Nullable Organisation other) {
        if (one == null || other == null) {
            return false;
        }
        return Objects.equals(one.getPath(), other.getPath())
                || isInside(one, other)
                || isInside(other, one);
    }

    private static boolean isInside(Organisation lower, Organisation upper) {
        return upper.getKind() != OrganisationKind.ASSOCIATION
                && lower.getPath().startsWith(upper.getPath());
    }

    public Proposal getProposal() {
        return proposal;
    }

    /** The audit log finds every change of an event by this column. */
    @PrePersist
    void settle() {
        eventId = proposal.getEvent().getId();
    }

    public Person getPerson() {
        return person;
    }

    public String getReason() {
        return reason;
    }

    public Instant getAt() {
        return at;
    }
}
