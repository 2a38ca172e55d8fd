package se.motesplats.proposal.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.proposal.call.service.CallInfo;
import se.motesplats.proposal.call.service.CallService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.usecase.service.Problems;

/** Opens the call for proposals of an event, or changes it. */
@Named
@ViewScoped
public class CallEditView implements Serializable, StaleChoice {

    @Inject private CallService calls;
    @Inject private EventService events;
    @Inject private Messages messages;
    @Inject private Problems problems;
    @Inject private Clock clock;

    private final CallForm form = new CallForm();

    private @Nullable Long eventId;
    private String eventTitle = "";
    private @Nullable EventStatus eventStatus;
    private @Nullable Integer version;

    /** Loads the event of the address with its call. */
    public void load() {
        if (eventId == null) {
            throw new NotFound();
        }
        PublicEvent event = events.getPublic(eventId);
        eventTitle = event.facts().title();
        eventStatus = event.facts().status();
        form.openOn(SwedishTime.dayOf(clock.instant()));
        calls.findToEdit(eventId).ifPresent(this::show);
    }

    private void show(CallInfo call) {
        version = call.version();
        form.fill(call);
    }

    /** Saves and shows the event's proposals. */
    public String save() {
        if (eventId == null) {
            throw new NotFound();
        }
        boolean added = version == null;
        CallInfo call = calls.edit(form.command(eventId, version, problems));
        messages.success(
                added ? "proposal.call.opened" : "proposal.call.saved",
                SwedishTime.dayOf(call.opensAt()),
                call.lastDay());
        return "/proposal/list.xhtml?event=" + eventId + "&faces-redirect=true";
    }

    @Override
    public @Nullable String overwrite() {
        if (eventId != null) {
            version = calls.find(eventId).map(CallInfo::version).orElse(null);
        }
        return save();
    }

    @Override
    public @Nullable String reload() {
        return "/proposal/call.xhtml?event=" + eventId + "&faces-redirect=true";
    }

    public boolean isNew() {
        return version == null;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public String getEventTitle() {
        return eventTitle;
    }

    public @Nullable EventStatus getEventStatus() {
        return eventStatus;
    }

    public CallForm getForm() {
        return form;
    }
}
