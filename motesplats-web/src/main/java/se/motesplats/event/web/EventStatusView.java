package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.text.web.Words;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.usecase.service.Problems;

/** Cancels, postpones, completes or plans anew, after showing who will be told. */
@Named
@ViewScoped
public class EventStatusView implements Serializable, StaleChoice {

    @Inject private EventService events;
    @Inject private Messages messages;
    @Inject private Problems problems;

    private @Nullable Long id;
    private @Nullable EventDetails event;
    private @Nullable EventStatus status;
    private @Nullable String reason;
    private @Nullable Told told;

    /** Loads the event of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        event = events.getToEdit(id);
    }

    /** Shows whom the chosen status tells what, and changes nothing yet. */
    public void preview() {
        told = events.previewStatus(command());
    }

    /** Goes back to the choice, with what was typed. */
    public void change() {
        told = null;
    }

    /** Sets the chosen status and shows the event. */
    public String save() {
        ChangeEventStatus command = command();
        Told done = events.changeStatus(command);
        messages.success(
                done.isNobody() ? "event.status.changed" : "event.status.changedTold",
                shown().facts().title(),
                Words.name(command.status()),
                done.people());
        return "/event/view.xhtml?event=" + command.eventId() + "&faces-redirect=true";
    }

    private ChangeEventStatus command() {
        if (status == null) {
            problems.add("status", "event.status.missing");
        }
        EventDetails shown = shown();
        return new ChangeEventStatus(
                shown.id(),
                shown.version(),
                Objects.requireNonNullElse(status, shown.status()),
                reason == null ? "" : reason);
    }

    /** What the other has changed may concern others: they are shown again. */
    @Override
    public @Nullable String overwrite() {
        event = events.get(shown().id());
        preview();
        return null;
    }

    @Override
    public @Nullable String reload() {
        return "/event/status.xhtml?event=" + id + "&faces-redirect=true";
    }

    /** What it can become. */
    public List<EventStatus> getChoices() {
        EventStatus now = shown().status();
        return Arrays.stream(EventStatus.values()).filter(s -> s != now).toList();
    }

    private EventDetails shown() {
        if (event == null) {
            throw new NotFound();
        }
        return event;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable EventDetails getEvent() {
        return event;
    }

    /** Whom the choice would tell; null until that has been asked. */
    public @Nullable Told getTold() {
        return told;
    }

    public @Nullable EventStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable EventStatus status) {
        this.status = status;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
