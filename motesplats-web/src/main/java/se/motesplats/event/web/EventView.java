package se.motesplats.event.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;

/** The page of an event, for everybody; those who work with it see more. */
@Named
@RequestScoped
public class EventView {

    @Inject private EventService events;
    @Inject private Caller caller;
    @Inject private Settings settings;

    private @Nullable Long id;
    private @Nullable PublicEvent event;
    private @Nullable EventDetails details;

    /** Loads the event of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        event = events.getPublic(id);
        if (isInternal()) {
            details = events.get(id);
        }
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable PublicEvent getEvent() {
        return event;
    }

    /** Its last day; null while it has none. */
    public @Nullable LocalDate getLastDay() {
        return event == null || event.days().isEmpty()
                ? null
                : event.days().get(event.days().size() - 1).date();
    }

    /** What those who work with the event see; null for others. */
    public @Nullable EventDetails getDetails() {
        return details;
    }

    public boolean isInternal() {
        return may(Permission.EVENT_VIEW_INTERNAL);
    }

    /** Shows the tabs of the event to those who work with it. */
    public @Nullable Long getTabs() {
        return isInternal() ? id : null;
    }

    public boolean isEditable() {
        return may(Permission.EVENT_EDIT);
    }

    public boolean isMayCopy() {
        return caller.grants().allowEverywhere(Permission.EVENT_EDIT);
    }

    private boolean may(Permission permission) {
        return id != null && caller.may(permission, Scope.event(id));
    }

    /** A cancelled or postponed event says so before anything else. */
    public boolean isOff() {
        return event != null
                && (event.facts().status() == EventStatus.CANCELLED
                        || event.facts().status() == EventStatus.POSTPONED);
    }

    /** Where the house lies, on the map of the configuration. */
    public String getMap() {
        String address = event == null ? null : event.facts().venueAddress();
        return settings.text(Setting.MAP_URL)
                + URLEncoder.encode(address == null ? "" : address, StandardCharsets.UTF_8);
    }
}
