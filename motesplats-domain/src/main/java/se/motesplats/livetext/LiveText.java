package se.motesplats.livetext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import se.motesplats.shared.BaseEntity;

/** A text of something that several people write at once, as it is now. */
@Entity
@Table(name = "live_text")
public class LiveText extends BaseEntity {

    /** Characters that somebody may bring a text to; what two wrote at once may be more. */
    public static final int LONGEST = 40_000;

    private String kind;

    @Column(name = "owner_id")
    private long ownerId;

    private String field;
    private String content;
    private int revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected LiveText() {}

    /** The next text of it. */
    public void change(String next, Instant at) {
        content = next;
        revision++;
        changedAt = at;
    }

    public LiveTextPlace getPlace() {
        return new LiveTextPlace(kind, ownerId, field);
    }

    public String getContent() {
        return content;
    }

    /** How often it was changed: the number of the text that is there now. */
    public int getRevision() {
        return revision;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
