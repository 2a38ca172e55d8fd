package se.motesplats.checkin.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.service.DoorFilter;

/** Whom the list at the door is searched for. */
public class DoorSearch implements Serializable {

    private @Nullable Long unitId;
    private @Nullable String text;
    private DoorFilter.Presence presence = DoorFilter.Presence.ALL;

    DoorFilter filter(long event) {
        return new DoorFilter(
                event, text == null || text.isBlank() ? null : text, unitId, presence);
    }

    /** How many of the filters that are folded away on phones limit the list. */
    public int getChosenFilters() {
        return (unitId == null ? 0 : 1) + (presence == DoorFilter.Presence.ALL ? 0 : 1);
    }

    public DoorFilter.Presence[] getPresences() {
        return DoorFilter.Presence.values();
    }

    public @Nullable Long getUnitId() {
        return unitId;
    }

    public void setUnitId(@Nullable Long unitId) {
        this.unitId = unitId;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public DoorFilter.Presence getPresence() {
        return presence;
    }

    public void setPresence(DoorFilter.@Nullable Presence presence) {
        this.presence = presence == null ? DoorFilter.Presence.ALL : presence;
    }
}
