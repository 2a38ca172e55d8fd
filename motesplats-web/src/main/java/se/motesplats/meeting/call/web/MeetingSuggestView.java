package se.motesplats.meeting.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.meeting.call.service.SuggestPoint;
import se.motesplats.meeting.call.service.SuggestionService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** A member suggests a point. */
@Named
@ViewScoped
public class MeetingSuggestView extends OfMeeting {

    private static final long serialVersionUID = 1L;

    @Inject private transient MeetingCallService calls;
    @Inject private transient SuggestionService suggestions;
    @Inject private Messages messages;

    private @Nullable String title;
    private @Nullable String text;
    private @Nullable Integer minutes;

    /** Of this request alone. */
    private transient @Nullable Part file;

    public void load() {
        show(calls.get(meeting()));
        if (!getDetails().member()) {
            throw new NotFound();
        }
    }

    public String suggest() {
        suggestions.suggest(
                new SuggestPoint(meeting(), Objects.requireNonNullElse(title, ""), text, minutes),
                file == null ? null : name(file),
                bytes(file));
        messages.success("meeting.suggest.done", String.valueOf(title));
        return to("/meeting/call.xhtml");
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
