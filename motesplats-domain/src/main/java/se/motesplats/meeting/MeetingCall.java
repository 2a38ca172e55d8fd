package se.motesplats.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** What the call to a meeting says before its points, as it is written now. */
@Entity
@Table(name = "meeting_call")
public class MeetingCall extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    private @Nullable String intro;

    protected MeetingCall() {}

    public MeetingCall(Meeting meeting, @Nullable String intro) {
        this.meeting = meeting;
        this.intro = intro;
    }

    public void say(@Nullable String newIntro) {
        intro = newIntro;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public Optional<String> getIntro() {
        return Optional.ofNullable(intro);
    }
}
