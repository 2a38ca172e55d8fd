package se.motesplats.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * The minutes of a meeting as they are written now. What was sent, approved and published is kept
 * in {@link MinutesVersion}s, which never say anything else afterwards.
 */
@Entity
@Table(name = "meeting_minutes")
public class Minutes extends BaseEntity {

    /** Notes of a long meeting, in characters. */
    public static final int LONGEST = 100_000;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Enumerated(EnumType.STRING)
    private MinutesStatus status = MinutesStatus.DRAFT;

    private String title;
    private String text;
    private @Nullable String correction;

    protected Minutes() {}

    /**
     * A first draft.
     *
     * @param text Markdown
     * @throws RuleViolation if the meeting has not been held
     */
    public Minutes(Meeting meeting, String title, String text) {
        requireHeld(meeting);
        this.meeting = meeting;
        this.title = title;
        this.text = text;
    }

    /**
     * @throws RuleViolation if the meeting has not been held
     */
    public static void requireHeld(Meeting meeting) {
        if (meeting.getStatus() != MeetingStatus.HELD) {
            throw new RuleViolation("error.meeting.notesNotHeld", meeting.getStatus());
        }
    }

    /**
     * Says something else.
     *
     * @throws RuleViolation if they are sent, approved or published
     */
    public void write(String newTitle, String newText) {
        require(Set.of(MinutesStatus.DRAFT));
        title = newTitle;
        text = newText;
    }

    /** Goes to those who approve. */
    public void send() {
        require(Set.of(MinutesStatus.DRAFT));
        status = MinutesStatus.SENT;
    }

    /** Is written on, after the secretary took it back or somebody asked for a change. */
    public void takeBack() {
        require(Set.of(MinutesStatus.SENT));
        status = MinutesStatus.DRAFT;
    }

    /** All have said yes. */
    public void approve() {
        require(Set.of(MinutesStatus.SENT));
        status = MinutesStatus.APPROVED;
    }

    /** Can be read; those for members can be opened to everybody later. */
    public void publish() {
        require(Set.of(MinutesStatus.APPROVED, MinutesStatus.PUBLISHED));
        status = MinutesStatus.PUBLISHED;
        correction = null;
    }

    /**
     * Is corrected, after it was approved.
     *
     * @param reason why; it stands with the new version
     */
    public void correct(String reason) {
        require(Set.of(MinutesStatus.APPROVED, MinutesStatus.PUBLISHED));
        status = MinutesStatus.DRAFT;
        correction = reason;
    }

    private void require(Set<MinutesStatus> fitting) {
        if (!fitting.contains(status)) {
            throw new RuleViolation("error.meeting.notesStatus", status);
        }
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public MinutesStatus getStatus() {
        return status;
    }

    public String getTitle() {
        return title;
    }

    /** Markdown. */
    public String getText() {
        return text;
    }

    /** Why what was approved is corrected; empty while nothing is. */
    public Optional<String> getCorrection() {
        return Optional.ofNullable(correction);
    }
}
