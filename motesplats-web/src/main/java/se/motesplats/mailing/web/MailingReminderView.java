package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.reminder.service.AddReminder;
import se.motesplats.reminder.service.ReminderPreview;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** A new reminder, with those who would get it today. */
@Named
@ViewScoped
public class MailingReminderView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a coordinator adds reminders of; the others go out by themselves. */
    private static final String NAMING = "NAMING_DEADLINE";

    @Inject private ReminderService service;
    @Inject private EventService events;
    @Inject private Messages messages;

    private @Nullable Long event;
    private @Nullable String eventTitle;
    private @Nullable Integer daysBefore;
    private @Nullable LocalTime atTime = ReminderRule.USUAL_TIME;
    private transient @Nullable ReminderPreview preview;

    public void load() {
        eventTitle = events.getPublic(eventId()).facts().title();
        preview = service.preview(eventId(), NAMING);
    }

    public String add() {
        if (daysBefore == null || atTime == null) {
            throw new IllegalStateException("the form requires both");
        }
        service.add(new AddReminder(eventId(), NAMING, daysBefore, atTime));
        messages.success("mailing.reminder.added", daysBefore, atTime);
        return "/mailing/list.xhtml?event=" + eventId() + "&faces-redirect=true";
    }

    private long eventId() {
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    /** Who would be reminded now. */
    public ReminderPreview getPreview() {
        if (preview == null) {
            preview = service.preview(eventId(), NAMING);
        }
        return preview;
    }

    public @Nullable Long getEvent() {
        return event;
    }

    public void setEvent(@Nullable Long event) {
        this.event = event;
    }

    public @Nullable String getEventTitle() {
        return eventTitle;
    }

    public @Nullable Integer getDaysBefore() {
        return daysBefore;
    }

    public void setDaysBefore(@Nullable Integer days) {
        daysBefore = days;
    }

    public @Nullable LocalTime getAtTime() {
        return atTime;
    }

    public void setAtTime(@Nullable LocalTime time) {
        atTime = time;
    }
}
