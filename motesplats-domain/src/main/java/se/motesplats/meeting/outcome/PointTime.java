package se.motesplats.meeting.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.shared.BaseEntity;

/** How long a point has been talked about, in one go or several. */
@Entity
@Table(name = "point_time")
public class PointTime extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private AgendaItem item;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    private long seconds;

    protected PointTime() {}

    public PointTime(AgendaItem item) {
        this.item = item;
    }

    /** It is talked about from now on; what goes on already goes on. */
    public void start(Instant now) {
        if (startedAt == null) {
            startedAt = now;
        }
    }

    /** The talk is over, or makes a pause; what has not begun stays as it is. */
    public void stop(Instant now) {
        seconds = until(now);
        startedAt = null;
    }

    /** Seconds until now; a clock that went back takes nothing away. */
    public long until(Instant now) {
        return startedAt == null
                ? seconds
                : seconds + Math.max(0, Duration.between(startedAt, now).toSeconds());
    }

    public AgendaItem getItem() {
        return item;
    }

    /** Since when it is talked about; empty while it is not. */
    public Optional<Instant> getStartedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** Seconds of what is over. */
    public long getSeconds() {
        return seconds;
    }
}
