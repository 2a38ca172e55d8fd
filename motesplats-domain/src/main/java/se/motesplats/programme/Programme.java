package se.motesplats.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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

    protected Programme() {}

    public Programme(long eventId) {
        this.eventId = eventId;
    }

    public void publish(ProgrammeRelease release) {
        published = release;
    }

    public long getEventId() {
        return eventId;
    }

    public Optional<ProgrammeRelease> getPublished() {
        return Optional.ofNullable(published);
    }
}
