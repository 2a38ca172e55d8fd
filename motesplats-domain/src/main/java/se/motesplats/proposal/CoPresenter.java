package se.motesplats.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/** Somebody whom the proposer wants to present with, and what that person says to it. */
@Entity
@Table(name = "co_presenter")
public class CoPresenter extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    private Proposal proposal;

    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private @Nullable Organisation organisation;

    @Enumerated(EnumType.STRING)
    private CoPresenterStatus status = CoPresenterStatus.NAMED;

    @Column(name = "token_hash")
    private @Nullable String tokenHash;

    @Column(name = "token_expires_at")
    private @Nullable Instant tokenExpiresAt;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Embedded private @Nullable CalledAs calledAs;

    protected CoPresenter() {}

    CoPresenter(
            Proposal proposal,
            Person person,
            @Nullable Organisation organisation,
            @Nullable CalledAs calledAs) {
        this.proposal = proposal;
        this.person = person;
        this.organisation = organisation;
        this.calledAs = calledAs;
    }

    /**
     * What the proposer typed, of a person whom the proposer does not know, until that person has
     * said yes to presenting together: from then on it is the person's own name.
     */
    public Optional<CalledAs> getCalledAs() {
        return Optional.ofNullable(calledAs).filter(c -> status != CoPresenterStatus.CONFIRMED);
    }

    public String getName() {
        return getCalledAs().map(CalledAs::getName).orElseGet(person::getName);
    }

    /**
     * The invitation goes out, the first time or again to somebody who declined or whose link ran
     * out.
     *
     * @param hash of the link's token
     * @throws RuleViolation if the person has a link that still works, or confirmed
     */
    public void invite(String hash, Instant at, Instant expires) {
        if (!isInvitable(at)) {
            throw new RuleViolation("error.proposal.invitedAlready", status);
        }
        status = CoPresenterStatus.INVITED;
        answeredAt = null;
        tokenHash = hash;
        tokenExpiresAt = expires;
        invitedAt = at;
    }

    /**
     * Confirms or declines; the link is used up.
     *
     * @throws RuleViolation if it was answered before
     */
    public void answer(boolean takesPart, Instant at) {
        if (status == CoPresenterStatus.CONFIRMED || status == CoPresenterStatus.DECLINED) {
            throw new RuleViolation("error.proposal.alreadyAnswered", status);
        }
        if (status != CoPresenterStatus.INVITED) {
            throw new RuleViolation("error.proposal.notInvited");
        }
        status = takesPart ? CoPresenterStatus.CONFIRMED : CoPresenterStatus.DECLINED;
        answeredAt = at;
    }

    public boolean isLinkValid(Instant now) {
        return status == CoPresenterStatus.INVITED
                && tokenExpiresAt != null
                && now.isBefore(tokenExpiresAt);
    }

    /** Whether an invitation can go out: there is none that can be answered or was confirmed. */
    public boolean isInvitable(Instant now) {
        return status != CoPresenterStatus.CONFIRMED && !isLinkValid(now);
    }

    public boolean isDeclined() {
        return status == CoPresenterStatus.DECLINED;
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

    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    public CoPresenterStatus getStatus() {
        return status;
    }

    public Optional<Instant> getInvitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Optional<Instant> getAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
