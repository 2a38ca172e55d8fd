package se.motesplats.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.shared.BaseEntity;

/** A session of the published programme as something to choose; what is locked to give a place. */
@Entity
@Table(name = "signup_session")
public class SignupSession extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "session_id")
    private long sessionId;

    private String title;
    private @Nullable String presenters;
    private @Nullable String room;
    private LocalDate day;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    @Column(name = "ends_at")
    private LocalTime endsAt;

    private boolean bookable;
    private @Nullable Integer capacity;

    @Column(name = "dropped_at")
    private @Nullable Instant droppedAt;

    protected SignupSession() {}

    /** Seminars and workshops are chosen; lectures, breaks and the rest are for everybody. */
    public SignupSession(ReleasedSession released) {
        eventId = released.getRelease().getEventId();
        sessionId = released.getSessionId();
        bookable =
                released.getKind() == SessionKind.SEMINAR
                        || released.getKind() == SessionKind.WORKSHOP;
        follow(released);
    }

    /**
     * Says what the release says; a session that was dropped is back.
     *
     * @return whether time or room are others than before
     */
    public final boolean follow(ReleasedSession released) {
        Slot slot = released.getSlot();
        boolean moved =
                day != null
                        && !(slot.equals(getSlot())
                                && Objects.equals(room, released.getRoom().orElse(null)));
        title = released.getTitle();
        presenters = released.getPresenters().orElse(null);
        room = released.getRoom().orElse(null);
        day = slot.day();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        droppedAt = null;
        return moved;
    }

    /** The programme has it no more. */
    public void drop(Instant at) {
        droppedAt = at;
    }

    /**
     * The coordinator's decision.
     *
     * @param newCapacity how many have a place; null for as many as the room holds
     */
    public void offer(boolean toChoose, @Nullable Integer newCapacity) {
        bookable = toChoose;
        capacity = newCapacity;
    }

    public long getEventId() {
        return eventId;
    }

    public long getSessionId() {
        return sessionId;
    }

    public String getTitle() {
        return title;
    }

    public Optional<String> getPresenters() {
        return Optional.ofNullable(presenters);
    }

    public Optional<String> getRoom() {
        return Optional.ofNullable(room);
    }

    public final Slot getSlot() {
        return new Slot(day, startsAt, endsAt);
    }

    /** Whether it can be chosen: the coordinator wants it, and the programme has it. */
    public boolean isOffered() {
        return bookable && droppedAt == null;
    }

    public boolean isBookable() {
        return bookable;
    }

    /** The coordinator's number; empty for as many as the room holds. */
    public Optional<Integer> getCapacity() {
        return Optional.ofNullable(capacity);
    }

    public boolean isDropped() {
        return droppedAt != null;
    }
}
