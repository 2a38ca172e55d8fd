package se.motesplats.meeting.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.Meeting;
import se.motesplats.shared.BaseEntity;

/**
 * What a meeting decided, on one of its points or on none. Its number is its place among those of
 * the meeting, so that none is missing.
 */
@Entity
@Table(name = "meeting_decision")
public class MeetingDecision extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private @Nullable AgendaItem item;

    private String text;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected MeetingDecision() {}

    /**
     * @param item null for none
     */
    public MeetingDecision(
            Meeting meeting, @Nullable AgendaItem item, String text, Instant decidedAt) {
        this.meeting = meeting;
        this.item = item;
        this.text = text;
        this.decidedAt = decidedAt;
    }

    /** Says it in other words. */
    public void say(String words) {
        text = words;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    /** The point that it was decided on; empty for none. */
    public Optional<AgendaItem> getItem() {
        return Optional.ofNullable(item);
    }

    public String getText() {
        return text;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
