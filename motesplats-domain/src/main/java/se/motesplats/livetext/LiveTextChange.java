package se.motesplats.livetext;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** One change of a text, with what leads back to the text before. */
@Entity
@Table(name = "live_text_change")
public class LiveTextChange extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "text_id")
    private LiveText text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "writing_id")
    private LiveTextWriting writing;

    private int revision;
    private Instant at;
    private String client;
    private int sequence;
    private String undo;
    private @Nullable String sent;

    protected LiveTextChange() {}

    /**
     * A change that the text has already.
     *
     * @param client what the browser calls itself
     * @param sequence what it calls this change; the same never counts twice
     * @param undo splices of the text as it is now that lead to the one before
     * @param sent splices of the text as it is now that lead to what the browser sent; null when
     *     that is the same
     */
    public LiveTextChange(
            LiveText text,
            LiveTextWriting writing,
            Instant at,
            String client,
            int sequence,
            String undo,
            @Nullable String sent) {
        this.text = text;
        this.writing = writing;
        this.revision = text.getRevision();
        this.at = at;
        this.client = client;
        this.sequence = sequence;
        this.undo = undo;
        this.sent = sent;
    }

    public LiveText getText() {
        return text;
    }

    /** The number of the text that it led to. */
    public int getRevision() {
        return revision;
    }

    public LiveTextWriting getWriting() {
        return writing;
    }

    public Instant getAt() {
        return at;
    }

    public String getClient() {
        return client;
    }

    public int getSequence() {
        return sequence;
    }

    public String getUndo() {
        return undo;
    }

    public Optional<String> getSent() {
        return Optional.ofNullable(sent);
    }
}
