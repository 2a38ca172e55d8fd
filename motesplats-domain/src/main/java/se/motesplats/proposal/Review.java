package se.motesplats.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.PrePersist;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/** One working-group member's opinion of one proposal: scores from 1 to 5, and a comment. */
@Entity
public class Review extends BaseEntity {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    private Proposal proposal;

    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reviewer_id")
    private Person reviewer;

    private @Nullable String comment;
    private Instant at;

    @ElementCollection
    @CollectionTable(name = "review_score", joinColumns = @JoinColumn(name = "review_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "score")
    private Map<ReviewCriterion, Integer> scores = new HashMap<>();

    protected Review() {}

    public Review(Proposal proposal, Person reviewer, Instant at) {
        this.proposal = proposal;
        this.reviewer = reviewer;
        this.at = at;
    }

    /**
     * Gives or changes the opinion.
     *
     * @throws RuleViolation if the score is not from {@value #LOWEST} to {@value #HIGHEST}, or the
     *     proposal is not waiting for a decision
     */
    public void judge(int overall, @Nullable String newComment, Instant now) {
        if (overall < LOWEST || overall > HIGHEST) {
            throw new RuleViolation("error.proposal.score", LOWEST, HIGHEST);
        }
        if (proposal.getStatus() != ProposalStatus.SUBMITTED) {
            throw new RuleViolation("error.proposal.notReviewable", proposal.getStatus());
        }
        scores.put(ReviewCriterion.OVERALL, overall);
        comment = newComment;
        at = now;
    }

    public Proposal getProposal() {
        return proposal;
    }

    /** The audit log finds every change of an event by this column. */
    @PrePersist
    void settle() {
        eventId = proposal.getEvent().getId();
    }

    public Person getReviewer() {
        return reviewer;
    }

    public Optional<String> getComment() {
        return Optional.ofNullable(comment);
    }

    public Instant getAt() {
        return at;
    }

    public Optional<Integer> getOverall() {
        return Optional.ofNullable(scores.get(ReviewCriterion.OVERALL));
    }
}
