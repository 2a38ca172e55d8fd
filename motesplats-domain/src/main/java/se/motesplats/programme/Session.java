package se.motesplats.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Room;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/**
 * One session of the working schedule: an accepted proposal, or something free such as a break or a
 * lecture. It may still lack time and room.
 */
@Entity
@Table(name = "programme_session")
public class Session extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "proposal_id")
    private @Nullable Long proposalId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private String title;
    private @Nullable String presenters;
    private @Nullable String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private @Nullable Room room;

    private @Nullable LocalDate day;

    @Column(name = "starts_at")
    private @Nullable LocalTime startsAt;

    @Column(name = "ends_at")
    private @Nullable LocalTime endsAt;

    private @Nullable Integer expected;

    protected Session() {}

    /**
     * A new session without time and room.
     *
     * @param proposalId the accepted proposal that it is; null for a free one
     */
    public Session(long eventId, @Nullable Long proposalId, SessionKind kind, String title) {
        this.eventId = eventId;
        this.proposalId = proposalId;
        this.kind = kind;
        this.title = title;
    }

    /**
     * What the session is.
     *
     * @param newPresenters as they are shown; null for nobody, or for those of the proposal
     * @param newText what it is about; null for nothing, or for the summary of the proposal
     * @param newExpected how many are expected; null if unknown
     */
    public void describe(
            SessionKind newKind,
            String newTitle,
            @Nullable String newPresenters,
            @Nullable String newText,
            @Nullable Integer newExpected) {
        kind = newKind;
        title = newTitle;
        presenters = newPresenters;
        text = newText;
        expected = newExpected;
    }

    /**
     * When and where; null for not yet.
     *
     * @throws RuleViolation if the clock jumps over one of the times
     */
    public void place(@Nullable Slot slot, @Nullable Room newRoom) {
        if (slot != null) {
            SwedishTime.requireExists(slot.day().atTime(slot.startsAt()));
            SwedishTime.requireExists(slot.day().atTime(slot.endsAt()));
        }
        day = slot == null ? null : slot.day();
        startsAt = slot == null ? null : slot.startsAt();
        endsAt = slot == null ? null : slot.endsAt();
        room = newRoom;
    }

    /** The room is no more; the time stays. */
    public void leaveRoom() {
        room = null;
    }

    public long getEventId() {
        return eventId;
    }

    public Optional<Long> getProposalId() {
        return Optional.ofNullable(proposalId);
    }

    public SessionKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public Optional<String> getPresenters() {
        return Optional.ofNullable(presenters);
    }

    /** What it is about, in words of its own. */
    public Optional<String> getText() {
        return Optional.ofNullable(text);
    }

    public Optional<Room> getRoom() {
        return Optional.ofNullable(room);
    }

    public Optional<Integer> getExpected() {
        return Optional.ofNullable(expected);
    }

    public Optional<Slot> getSlot() {
        return day == null || startsAt == null || endsAt == null
                ? Optional.empty()
                : Optional.of(new Slot(day, startsAt, endsAt));
    }
}
