package se.motesplats.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** What an event's programme has become: which release the public sees. */
@Entity
public class Programme extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_release_id")
    private @Nullable ProgrammeRelease published;

    @Column(name = "sequence_ahead")
    private int sequenceAhead;

    @Column(name = "first_shown_at")
    private @Nullable Instant firstShownAt;

    protected Programme() {}

    public Programme(long eventId) {
        this.eventId = eventId;
    }

    /**
     * Shows a release. An earlier one gets its sequences raised above all that were read meanwhile:
     * each release in between has raised that of an entry by one at most.
     *
     * @param at when the public sees it
     */
    public void publish(ProgrammeRelease release, Instant at) {
        int back = published == null ? 0 : published.getNumber() - release.getNumber();
        if (back > 0) {
            sequenceAhead += back + 1;
        }
        published = release;
        if (firstShownAt == null) {
            firstShownAt = at;
        }
    }

    /** What is added to the sequences of the release that is shown. */
    public int getSequenceAhead() {
        return sequenceAhead;
    }

    public long getEventId() {
        return eventId;
    }

    /** When the public saw a programme for the first time. */
    public Optional<Instant> getFirstShownAt() {
        return Optional.ofNullable(firstShownAt);
    }

    public Optional<ProgrammeRelease> getPublished() {
        return Optional.ofNullable(published);
    }
}
