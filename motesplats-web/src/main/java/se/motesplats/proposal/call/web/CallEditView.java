package se.motesplats.proposal.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.call.service.CallInfo;
import se.motesplats.proposal.call.service.CallService;
import se.motesplats.proposal.call.service.EditCall;
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

    private @Nullable Long eventId;
    private String eventTitle = "";
    private @Nullable EventStatus eventStatus;
    private @Nullable Integer version;
    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate lastDay;
    private @Nullable String text;
    private List<ProposalFormat> formats = new ArrayList<>(EnumSet.allOf(ProposalFormat.class));

    /** Loads the event of the address with its call. */
    public void load() {
        if (eventId == null) {
            throw new NotFound();
        }
        PublicEvent event = events.getPublic(eventId);
        eventTitle = event.facts().title();
        eventStatus = event.facts().status();
        opensOn = SwedishTime.dayOf(clock.instant());
        calls.findToEdit(eventId).ifPresent(this::show);
    }

    private void show(CallInfo call) {
        version = call.version();
        opensOn = SwedishTime.dayOf(call.opensAt());
        lastDay = call.lastDay();
        text = call.text();
        formats = new ArrayList<>(call.formats());
    }

    /** Saves and shows the event's proposals. */
    public String save() {
        if (eventId == null) {
            throw new NotFound();
        }
        if (opensOn == null) {
            problems.add("opensOn", "error.proposal.required");
        }
        if (lastDay == null) {
            problems.add("lastDay", "error.proposal.required");
        }
        boolean added = version == null;
        CallInfo call =
                calls.edit(
                        new EditCall(
                                eventId,
                                version,
                                Objects.requireNonNullElse(opensOn, LocalDate.MIN),
                                Objects.requireNonNullElse(lastDay, LocalDate.MIN),
                                text == null ? "" : text,
                                formats.isEmpty()
                                        ? EnumSet.noneOf(ProposalFormat.class)
                                        : EnumSet.copyOf(formats)));
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

    public ProposalFormat[] getAllFormats() {
        return ProposalFormat.values();
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

    public @Nullable LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(@Nullable LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public List<ProposalFormat> getFormats() {
        return formats;
    }

    public void setFormats(List<ProposalFormat> formats) {
        this.formats = formats;
    }
}
