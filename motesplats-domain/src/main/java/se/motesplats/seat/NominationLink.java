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
import se.motesplats.shared.BaseEntity;

/**
 * A link in a mail, by which one person answers for one nomination without logging in. It can be
 * used again to change one's mind until the event is over or the nomination has ended, except for
 * that of an offer, which answers once; only a hash of it is kept.
 */
@Entity
@Table(name = "nomination_link")
public class NominationLink extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "nomination_id")
    private Nomination nomination;

    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "single_use")
    private boolean singleUse;

    protected NominationLink() {}

    public NominationLink(
            Nomination nomination, String hash, Instant createdAt, Instant expiresAt) {
        this.eventId = nomination.getEvent().getId();
        this.nomination = nomination;
        this.hash = hash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** A link that answers once: for a seat that goes on to the next in line. */
    public NominationLink once() {
        singleUse = true;
        return this;
    }

    /** Whether it has given its one answer. */
    public boolean isSpent() {
        return singleUse && usedAt != null;
    }

    public Nomination getNomination() {
        return nomination;
    }

    public long getEventId() {
        return eventId;
    }

    public String getHash() {
        return hash;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Notes that it was used to answer. */
    public void use(Instant at) {
        usedAt = at;
    }

    public Optional<Instant> getUsedAt() {
        return Optional.ofNullable(usedAt);
    }
}
