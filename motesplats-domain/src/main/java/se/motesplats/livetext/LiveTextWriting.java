package se.motesplats.livetext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;

/** That somebody sat and wrote in a text: what versions and the log tell of. */
@Entity
@Table(name = "live_text_writing")
public class LiveTextWriting extends BaseEntity {

    /** Who has not changed anything for so long has stopped writing. */
    public static final Duration PAUSE = Duration.ofMinutes(10);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "text_id")
    private LiveText text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private @Nullable Person person;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "first_revision")
    private int firstRevision;

    @Column(name = "last_revision")
    private int lastRevision;

    protected LiveTextWriting() {}

    /**
     * Somebody begins.
     *
     * @param person null for what the system writes
     */
    public LiveTextWriting(LiveText text, @Nullable Person person, Instant at) {
        this.text = text;
        this.person = person;
        this.startedAt = at;
        this.lastAt = at;
        this.firstRevision = text.getRevision();
        this.lastRevision = text.getRevision();
    }

    /** Another change of it, which the text has already. */
    public void goOn(Instant at) {
        lastAt = at.isAfter(lastAt) ? at : lastAt;
        lastRevision = text.getRevision();
    }

    public LiveText getText() {
        return text;
    }

    public Optional<Person> getPerson() {
        return Optional.ofNullable(person);
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getLastAt() {
        return lastAt;
    }

    /** The first text that was made in it. */
    public int getFirstRevision() {
        return firstRevision;
    }

    /** The last text that was made in it; others may have written between. */
    public int getLastRevision() {
        return lastRevision;
    }
}
