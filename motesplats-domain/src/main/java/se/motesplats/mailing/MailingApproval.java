package se.motesplats.mailing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * That a second person was asked to read a mailing to many, and what that person said. It holds for
 * the text, the files and the rule as they were; once they change, it is void.
 */
@Entity
@Table(name = "mailing_approval")
public class MailingApproval extends BaseEntity {

    @Column(name = "mailing_id")
    private long mailingId;

    private int people;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable Boolean approved;
    private @Nullable String remark;

    @Column(name = "void_at")
    private @Nullable Instant voidAt;

    protected MailingApproval() {}

    /**
     * @param people whom it would reach when it was asked
     */
    public MailingApproval(long mailingId, int people, long askedBy, Instant at) {
        this.mailingId = mailingId;
        this.people = people;
        this.askedBy = askedBy;
        this.askedAt = at;
    }

    /**
     * Says yes, or no with a remark.
     *
     * @throws RuleViolation if it was said already, what was asked about has changed, or the one
     *     who asked would answer
     */
    public void decide(boolean yes, @Nullable String why, long by, Instant at) {
        if (!isOpen()) {
            throw new RuleViolation("error.mailing.approvalOver");
        }
        if (by == askedBy) {
            throw new RuleViolation("error.mailing.approvalOwn");
        }
        approved = yes;
        remark = why;
        decidedBy = by;
        decidedAt = at;
    }

    /** What was asked about has changed. */
    public void end(Instant at) {
        if (voidAt == null) {
            voidAt = at;
        }
    }

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return decidedAt == null && voidAt == null;
    }

    /** Whether the mailing may be sent to many. */
    public boolean isYes() {
        return Boolean.TRUE.equals(approved) && voidAt == null;
    }

    /** Whether it was sent back and not changed since. */
    public boolean isNo() {
        return Boolean.FALSE.equals(approved) && voidAt == null;
    }

    public long getMailingId() {
        return mailingId;
    }

    public int getPeople() {
        return people;
    }

    public long getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Optional<Long> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<String> getRemark() {
        return Optional.ofNullable(remark);
    }
}
