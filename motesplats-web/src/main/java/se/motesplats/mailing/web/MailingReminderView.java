package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.service.ReminderPreview;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.reminder.service.RuleMoment;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** A new reminder: of what, when it goes, and those who would get it today. */
@Named
@ViewScoped
public class MailingReminderView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ReminderService service;
    @Inject private EventService events;
    @Inject private Messages messages;

    private final MailingMomentForm form = new MailingMomentForm();
    private @Nullable Long event;
    private @Nullable String eventTitle;
    private transient @Nullable ReminderPreview preview;
    private transient @Nullable List<ReminderService.Kind> kinds;

    /** First of what has a date. */
    public void load() {
        eventTitle = events.getPublic(eventId()).facts().title();
        form.setAmount(null);
        form.setUnit(MomentUnit.DAYS);
        form.setAnchor(
                getKinds().stream()
                        .filter(kind -> kind.deadline() != null)
                        .findFirst()
                        .orElse(getKinds().get(0))
                        .key());
    }

    public String add() {
        service.add(form.reminder(eventId()));
        messages.success("mailing.reminder.added");
        return "/mailing/list.xhtml?event=" + eventId() + "&faces-redirect=true";
    }

    private long eventId() {
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    public MailingMomentForm getForm() {
        return form;
    }

    public @Nullable String getKind() {
        return form.getAnchor();
    }

    public void setKind(@Nullable String chosen) {
        form.setAnchor(chosen);
        preview = null;
    }

    /** All kinds that there are. */
    public List<ReminderService.Kind> getKinds() {
        if (kinds == null) {
            kinds = service.kinds(eventId());
        }
        return kinds;
    }

    /** Who would be reminded now. */
    public ReminderPreview getPreview() {
        if (preview == null) {
            preview = service.preview(eventId(), Objects.requireNonNull(getKind()));
        }
        return preview;
    }

    /** Whether the fields make a rule. */
    public boolean isComplete() {
        return form.rule() != null;
    }

    /** When the rule in the fields is; null while its date is not set. */
    public @Nullable RuleMoment getMoment() {
        MomentRule rule = form.rule();
        return rule == null ? null : service.moment(eventId(), rule).orElse(null);
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

    public List<MomentUnit> getUnits() {
        return Arrays.asList(MomentUnit.values());
    }

    public List<MomentSide> getSides() {
        return Arrays.asList(MomentSide.values());
    }
}
