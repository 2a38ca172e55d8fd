package se.motesplats.meeting.minutes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.MinutesAudience;
import se.motesplats.meeting.minutes.service.ApproverChoice;
import se.motesplats.meeting.minutes.service.CorrectMinutes;
import se.motesplats.meeting.minutes.service.MinutesStepService;
import se.motesplats.meeting.minutes.service.MinutesSteps;
import se.motesplats.meeting.minutes.service.SendMinutes;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.web.Telling;

/** What becomes of minutes that are written: approved, published, corrected. */
@Named
@ViewScoped
public class MeetingMinutesStepsView extends MinutesAddress implements StaleChoice {

    private static final long serialVersionUID = 1L;

    @Inject private transient MinutesStepService steps;
    @Inject private Messages messages;
    @Inject private Telling telling;

    private @Nullable MinutesSteps details;
    private Set<Long> approvers = new HashSet<>();
    private MinutesAudience audience = MinutesAudience.MEMBERS;
    private @Nullable String reason;

    /** Loads how far they are; whoever was there is proposed to approve. */
    public void load() {
        details = steps.get(meeting());
        details.choices().stream()
                .filter(ApproverChoice::present)
                .forEach(choice -> approvers.add(choice.personId()));
    }

    /** Sends them to those who are chosen. */
    public @Nullable String send() {
        if (telling.first("send", this::sendNow)) {
            return null;
        }
        telling.done(this::sendNow, "meeting.notes.steps.sent");
        return again();
    }

    private void sendNow() {
        steps.send(new SendMinutes(meeting(), getDetails().version(), Set.copyOf(approvers)));
    }

    public String takeBack() {
        steps.takeBack(meeting());
        messages.success("meeting.notes.steps.takenBack");
        return to("minutesedit");
    }

    /** Publishes them; everybody in the group is told the first time. */
    public @Nullable String publish() {
        if (telling.first("publish", this::publishNow)) {
            return null;
        }
        telling.done(this::publishNow, "meeting.notes.steps.published");
        return to("minutes");
    }

    private void publishNow() {
        steps.publish(meeting(), audience);
    }

    /** Opens what members read to everybody, too; nobody is told. */
    public String open() {
        steps.publish(meeting(), MinutesAudience.EVERYBODY);
        messages.success("meeting.notes.steps.opened");
        return to("minutes");
    }

    public String correct() {
        steps.correct(new CorrectMinutes(meeting(), reason == null ? "" : reason));
        messages.success("meeting.notes.steps.correcting");
        return to("minutesedit");
    }

    private String again() {
        return to("minutessteps");
    }

    @Override
    public @Nullable String overwrite() {
        details = steps.get(meeting());
        return send();
    }

    @Override
    public @Nullable String reload() {
        return again();
    }

    public List<MinutesAudience> getAudiences() {
        return List.of(MinutesAudience.values());
    }

    public Telling getTelling() {
        return telling;
    }

    public MinutesSteps getDetails() {
        return Objects.requireNonNull(details);
    }

    public Set<Long> getApprovers() {
        return approvers;
    }

    public void setApprovers(Set<Long> approvers) {
        this.approvers = new HashSet<>(approvers);
    }

    public MinutesAudience getAudience() {
        return audience;
    }

    public void setAudience(MinutesAudience audience) {
        this.audience = audience;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
