package se.motesplats.meeting.minutes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.minutes.service.AskForChange;
import se.motesplats.meeting.minutes.service.MinutesAnswerService;
import se.motesplats.meeting.minutes.service.MinutesDetails;
import se.motesplats.shared.told.web.Telling;

/** Approves minutes, or asks for a change. */
@Named
@ViewScoped
public class MeetingMinutesAnswerView extends MinutesAddress {

    private static final long serialVersionUID = 1L;

    @Inject private transient MinutesAnswerService answers;
    @Inject private Telling telling;

    private @Nullable MinutesDetails details;
    private int number;
    private @Nullable String words;

    public void load() {
        details = answers.get(meeting());
        number = Objects.requireNonNull(details.shown()).number();
    }

    public String approve() {
        telling.done(this::approveNow, "meeting.notes.answer.approved");
        return to("minutesanswer");
    }

    private void approveNow() {
        answers.approve(meeting(), number);
    }

    /** Those who write are told, and nobody else. */
    public String askForChange() {
        telling.done(this::askNow, "meeting.notes.answer.asked");
        return to("minutesanswer");
    }

    private void askNow() {
        answers.askForChange(new AskForChange(meeting(), number, words == null ? "" : words));
    }

    public MinutesDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
