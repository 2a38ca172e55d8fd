package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
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
    private @Nullable Integer amount;
    private @Nullable MomentUnit unit = MomentUnit.DAYS;
    private @Nullable MomentSide side = MomentSide.BEFORE;
    private @Nullable LocalTime atTime = ReminderRule.USUAL_TIME;
    private transient @Nullable ReminderPreview preview;

    public void load() {
        eventTitle = events.getPublic(eventId()).facts().title();
        preview = service.preview(eventId(), NAMING);
    }

    public String add() {
        if (amount == null || unit == null || side == null) {
            throw new IllegalStateException("the form requires them");
        }
        service.add(new AddReminder(eventId(), NAMING, amount, unit, side, atTime));
        messages.success("mailing.reminder.added");
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

    /** Whether days are counted, which need a time. */
    public boolean isTimed() {
        return unit != MomentUnit.HOURS;
    }

    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer typed) {
        amount = typed;
    }

    public @Nullable MomentUnit getUnit() {
        return unit;
    }

    public void setUnit(@Nullable MomentUnit chosen) {
        unit = chosen;
    }

    public @Nullable MomentSide getSide() {
        return side;
    }

    public void setSide(@Nullable MomentSide chosen) {
        side = chosen;
    }

    public List<MomentUnit> getUnits() {
        return Arrays.asList(MomentUnit.values());
    }

    public List<MomentSide> getSides() {
        return Arrays.asList(MomentSide.values());
    }

    public @Nullable LocalTime getAtTime() {
        return atTime;
    }

    public void setAtTime(@Nullable LocalTime time) {
        atTime = time;
    }
}
