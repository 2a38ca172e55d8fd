package se.motesplats.meeting.minutes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.minutes.service.MinutesDraft;
import se.motesplats.meeting.minutes.service.MinutesDraftService;
import se.motesplats.meeting.minutes.service.SaveMinutes;
import se.motesplats.meeting.minutes.service.SavedMinutes;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** Writes minutes, which save themselves; a click may come while they do, and waits its turn. */
@Named
@ViewScoped
public class MeetingMinutesEditView extends MinutesAddress implements StaleChoice {

    private static final long serialVersionUID = 1L;

    @Inject private transient MinutesDraftService minutes;
    @Inject private Messages messages;

    private @Nullable MinutesDraft details;
    private int version;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable Instant savedAt;

    /** The page has led on: what it had still waiting to save by itself comes too late. */
    private boolean left;

    /** Loads what is written; what is sent is looked at elsewhere. */
    public @Nullable String load() {
        details = minutes.getToEdit(meeting());
        version = details.version();
        title = details.title();
        text = details.text();
        return details.isDraft() ? null : to("minutessteps");
    }

    /** Keeps what has been typed, quietly; without a heading nothing is kept yet. */
    public void autosave() {
        if (!left && title != null && !title.isBlank()) {
            store();
        }
    }

    public String save() {
        store();
        left = true;
        messages.success("meeting.notes.edit.saved");
        return to("minutesedit");
    }

    /** Keeps it, and on to those who approve. */
    public String next() {
        store();
        left = true;
        return to("minutessteps");
    }

    /** Keeps it, and shows how it is read. */
    public String look() {
        store();
        left = true;
        return to("minutes") + "&version=0";
    }

    private void store() {
        savedAt = null;
        SavedMinutes saved =
                minutes.save(
                        new SaveMinutes(
                                meeting(),
                                version,
                                title == null ? "" : title,
                                text == null ? "" : text));
        version = saved.version();
        savedAt = saved.at();
    }

    @Override
    public @Nullable String overwrite() {
        version = minutes.getToEdit(meeting()).version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return to("minutesedit");
    }

    /** When the draft was last kept; null before. */
    public @Nullable LocalTime getSavedAt() {
        Instant at = savedAt;
        return at == null ? null : SwedishTime.timeOf(at).withNano(0);
    }

    public MinutesDraft getDetails() {
        return Objects.requireNonNull(details);
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
}
