package se.motesplats.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * Minutes as they were sent to those who approve. What it says never changes; it learns when it was
 * approved and published, and whether it is the one that readers get.
 */
@Entity
@Table(name = "minutes_version")
public class MinutesVersion extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "minutes_id")
    private Minutes minutes;

    private int number;
    private String title;
    private String text;
    private @Nullable String correction;

    @Column(name = "sent_at")
    private Instant sentAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sent_by_id")
    private @Nullable Person sentBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable MinutesAudience audience;

    private boolean latest;

    @OneToMany(mappedBy = "minutesVersion", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<MinutesApproval> approvals = new ArrayList<>();

    protected MinutesVersion() {}

    /**
     * The minutes as they are now.
     *
     * @param number 1 for the first one
     * @param approvers who is to say yes
     * @throws RuleViolation if nobody is
     */
    public MinutesVersion(
            Minutes minutes,
            int number,
            Collection<Person> approvers,
            @Nullable Person sentBy,
            Instant sentAt) {
        if (approvers.isEmpty()) {
            throw new RuleViolation("error.meeting.notesNobody");
        }
        this.minutes = minutes;
        this.number = number;
        this.title = minutes.getTitle();
        this.text = minutes.getText();
        this.correction = minutes.getCorrection().orElse(null);
        this.sentBy = sentBy;
        this.sentAt = sentAt;
        approvers.forEach(person -> approvals.add(new MinutesApproval(this, person)));
    }

    /**
     * Says yes for one of those who approve.
     *
     * @return whether all have now
     */
    public boolean approve(MinutesApproval approval, Instant now) {
        approval.answer(true, null, now);
        boolean all = approvals.stream().allMatch(MinutesApproval::isYes);
        if (all) {
            approvedAt = now;
        }
        return all;
    }

    /** Another one takes its place; it stays readable. */
    public void retire() {
        latest = false;
    }

    /**
     * Can be read, and is the one that readers get.
     *
     * @return whether it is published for the first time
     * @throws RuleViolation if it is not approved, or these people read it already
     */
    public boolean publish(MinutesAudience readers, Instant now) {
        if (approvedAt == null) {
            throw new RuleViolation("error.meeting.notesNotApproved");
        }
        if (audience == readers || audience == MinutesAudience.EVERYBODY) {
            throw new RuleViolation("error.meeting.notesPublished");
        }
        boolean first = publishedAt == null;
        latest = true;
        audience = readers;
        if (first) {
            publishedAt = now;
        }
        return first;
    }

    public Minutes getMinutes() {
        return minutes;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }

    /** Why it corrects the one before; empty for a version that corrects none. */
    public Optional<String> getCorrection() {
        return Optional.ofNullable(correction);
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public Optional<Person> getSentBy() {
        return Optional.ofNullable(sentBy);
    }

    public Optional<Instant> getApprovedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<Instant> getPublishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<MinutesAudience> getAudience() {
        return Optional.ofNullable(audience);
    }

    /** Whether it is the one that readers get. */
    public boolean isLatest() {
        return latest;
    }

    public List<MinutesApproval> getApprovals() {
        return List.copyOf(approvals);
    }
}
