package se.motesplats.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** One of the dates of a poll. How long it takes is the same for all of them. */
@Entity
@Table(name = "poll_slot")
public class PollSlot extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "poll_id")
    private Poll poll;

    @Column(name = "starts_at")
    private Instant startsAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposed_by")
    private @Nullable PollParticipant proposedBy;

    protected PollSlot() {}

    /**
     * @param proposedBy who is asked and added it; null for those who run the poll
     */
    public PollSlot(Poll poll, Instant startsAt, @Nullable PollParticipant proposedBy) {
        this.poll = poll;
        this.startsAt = startsAt;
        this.proposedBy = proposedBy;
    }

    public void move(Instant to) {
        startsAt = to;
    }

    public Poll getPoll() {
        return poll;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return startsAt.plusSeconds(poll.getMinutes() * 60L);
    }

    public Optional<PollParticipant> getProposedBy() {
        return Optional.ofNullable(proposedBy);
    }
}
