package se.motesplats.checkin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.Nomination;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.SwedishTime;

/** That somebody came, on one day of an event. */
@Entity
@Table(name = "check_in")
public class CheckIn extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "nomination_id")
    private Nomination nomination;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private CheckInSource source;

    @Column(name = "scan_id")
    private String scanId;

    @Column(name = "client_id")
    private @Nullable String clientId;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "arrived_by")
    private @Nullable Long arrivedBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by")
    private @Nullable Long undoneBy;

    protected CheckIn() {}

    /**
     * Somebody came.
     *
     * @param scanId what the browser calls this scan; the same never counts twice
     * @param clientId which browser it was
     * @param by who stood at the door; null when the system does it
     */
    public CheckIn(
            Nomination nomination,
            CheckInSource source,
            String scanId,
            @Nullable String clientId,
            Instant arrivedAt,
            @Nullable Long by) {
        this.eventId = nomination.getEvent().getId();
        this.nomination = nomination;
        this.day = SwedishTime.dayOf(arrivedAt);
        this.source = source;
        this.scanId = scanId;
        this.clientId = clientId;
        this.arrivedAt = arrivedAt;
        this.arrivedBy = by;
    }

    /** It was a mistake. */
    public void undo(Instant at, @Nullable Long by) {
        if (undoneAt == null) {
            undoneAt = at;
            undoneBy = by;
        }
    }

    public long getEventId() {
        return eventId;
    }

    public Nomination getNomination() {
        return nomination;
    }

    public LocalDate getDay() {
        return day;
    }

    public CheckInSource getSource() {
        return source;
    }

    public String getScanId() {
        return scanId;
    }

    public Optional<String> getClientId() {
        return Optional.ofNullable(clientId);
    }

    public Instant getArrivedAt() {
        return arrivedAt;
    }

    public Optional<Long> getArrivedBy() {
        return Optional.ofNullable(arrivedBy);
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public Optional<Long> getUndoneBy() {
        return Optional.ofNullable(undoneBy);
    }
}
