package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.MailingDetails;
import se.motesplats.mailing.service.SavedMailing;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** Writes a mailing, which saves itself; a click may come while it does, and waits its turn. */
@Named
@ViewScoped
public class MailingWriteView implements Serializable, StaleChoice {

    private static final long serialVersionUID = 1L;

    @Inject private WrittenMailingService service;
    @Inject private Messages messages;

    private final MailingDraft form = new MailingDraft();
    private @Nullable Long id;
    private @Nullable Long event;
    private int version;

    /** The page has led on: what it had still waiting to save by itself comes too late. */
    private boolean left;

    private String eventTitle = "";
    private @Nullable Instant savedAt;

    public @Nullable String load() {
        if (id == null) {
            eventTitle = service.titleOf(eventId());
            return null;
        }
        MailingDetails stored = service.get(id);
        event = stored.eventId();
        eventTitle = stored.eventTitle();
        version = stored.version();
        form.fill(stored);
        return stored.isDraft() ? null : to("send");
    }

    /** Keeps what has been typed, quietly. */
    public void autosave() {
        if (!left && !(id == null && form.isEmpty())) {
            store(false);
        }
    }

    public String save() {
        store(true);
        left = true;
        messages.success("mailing.write.saved");
        return to("write");
    }

    /** On to look at it and to send it. */
    public String review() {
        store(true);
        left = true;
        return to("send");
    }

    /** Keeps what has been typed, and on to the files. */
    public String attach() {
        store(false);
        left = true;
        return to("files");
    }

    private String to(String page) {
        return "/mailing/" + page + ".xhtml?mailing=" + id + "&faces-redirect=true";
    }

    public String discard() {
        if (id != null) {
            service.discard(id, version);
        }
        left = true;
        messages.success("mailing.write.discarded");
        return "/mailing/list.xhtml?event=" + eventId() + "&faces-redirect=true";
    }

    private void store(boolean checked) {
        savedAt = null;
        SavedMailing saved = service.save(form.command(eventId(), id, version, checked));
        id = saved.id();
        version = saved.version();
        savedAt = saved.at();
    }

    @Override
    public @Nullable String overwrite() {
        if (id != null) {
            version = service.get(id).version();
        }
        return save();
    }

    @Override
    public @Nullable String reload() {
        return to("write");
    }

    long eventId() {
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    /** When the draft was last kept; null before. */
    public @Nullable LocalTime getSavedAt() {
        Instant at = savedAt;
        return at == null ? null : LocalTime.ofInstant(at, SwedishTime.zone()).withNano(0);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getEvent() {
        return event;
    }

    public void setEvent(@Nullable Long event) {
        this.event = event;
    }

    public String getEventTitle() {
        return eventTitle;
    }

    public MailingDraft getForm() {
        return form;
    }
}
