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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.Room;
import se.motesplats.shared.BaseEntity;

/** A session as a release says it. */
@Entity
@Table(name = "released_session")
public class ReleasedSession extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id")
    private ProgrammeRelease release;

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "proposal_id")
    private @Nullable Long proposalId;

    private int sequence;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private String title;
    private @Nullable String presenters;
    private @Nullable String text;
    private @Nullable String room;
    private LocalDate day;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    @Column(name = "ends_at")
    private LocalTime endsAt;

    protected ReleasedSession() {}

    /**
     * Freezes a session.
     *
     * @param shownPresenters who presents it, as the page shows it
     * @param shownText what it is about, as the page shows it; null for nothing
     * @param before the same session in the release before; null if it was not there
     */
    public ReleasedSession(
            ProgrammeRelease release,
            Session session,
            Slot slot,
            @Nullable String shownPresenters,
            @Nullable String shownText,
            @Nullable ReleasedSession before) {
        this.release = release;
        sessionId = session.getId();
        proposalId = session.getProposalId().orElse(null);
        kind = session.getKind();
        title = session.getTitle();
        presenters = shownPresenters;
        text = shownText;
        room = session.getRoom().map(Room::getName).orElse(null);
        day = slot.day();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        if (before != null) {
            sequence = before.sequence + (saysTheSame(before) ? 0 : 1);
        }
        release.add(this);
    }

    /**
     * Says the same in another release, at another time or without its room, because the event was
     * moved.
     *
     * @param newSequence above all that calendar programs have seen of the session
     */
    public ReleasedSession freezeAgain(
            ProgrammeRelease next, Slot slot, @Nullable String newRoom, int newSequence) {
        ReleasedSession again = new ReleasedSession();
        again.release = next;
        again.sessionId = sessionId;
        again.proposalId = proposalId;
        again.kind = kind;
        again.title = title;
        again.presenters = presenters;
        again.text = text;
        again.room = newRoom;
        again.day = slot.day();
        again.startsAt = slot.startsAt();
        again.endsAt = slot.endsAt();
        again.sequence = newSequence;
        next.add(again);
        return again;
    }

    /** Whether somebody who has read the other would learn nothing new. */
    public boolean saysTheSame(ReleasedSession other) {
        return hasSameSlot(other)
                && kind == other.kind
                && title.equals(other.title)
                && Objects.equals(presenters, other.presenters)
                && Objects.equals(text, other.text);
    }

    /** Whether time and room are the same. */
    public boolean hasSameSlot(ReleasedSession other) {
        return getSlot().equals(other.getSlot()) && Objects.equals(room, other.room);
    }

    public ProgrammeRelease getRelease() {
        return release;
    }

    public long getSessionId() {
        return sessionId;
    }

    public Optional<Long> getProposalId() {
        return Optional.ofNullable(proposalId);
    }

    /** Grows with every release that changes the session; calendar programs go by it. */
    public int getSequence() {
        return sequence;
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

    /** What it is about. */
    public Optional<String> getText() {
        return Optional.ofNullable(text);
    }

    public Optional<String> getRoom() {
        return Optional.ofNullable(room);
    }

    public Slot getSlot() {
        return new Slot(day, startsAt, endsAt);
    }
}
