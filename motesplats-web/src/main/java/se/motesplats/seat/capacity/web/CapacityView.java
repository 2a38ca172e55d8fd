package se.motesplats.seat.capacity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.capacity.service.CapacityOverview;
import se.motesplats.seat.capacity.service.CapacityService;
import se.motesplats.seat.capacity.service.SetCapacity;
import se.motesplats.seat.capacity.service.SetPool;
import se.motesplats.seat.ground.web.EventPage;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** The room of an event, and the pools beside the quotas. */
@Named
@ViewScoped
public class CapacityView extends EventPage implements StaleChoice {

    @Inject private transient CapacityService capacities;
    @Inject private transient Messages messages;

    private @Nullable Integer version;
    private @Nullable Integer onSite;
    private @Nullable Integer online;
    private List<DayInput> days = List.of();
    private List<PoolInput> pools = List.of();
    private transient @Nullable CapacityOverview overview;

    /** A day of the event, as it is typed; with nothing typed it has the room of the event. */
    public static class DayInput implements Serializable {
        private final LocalDate day;
        private @Nullable Integer onSite;
        private @Nullable Integer online;

        DayInput(CapacityOverview.Day day) {
            this.day = day.day();
            this.onSite = day.less() ? Integer.valueOf(day.onSite()) : null;
            this.online = day.less() ? Integer.valueOf(day.online()) : null;
        }

        public LocalDate getDay() {
            return day;
        }

        public @Nullable Integer getOnSite() {
            return onSite;
        }

        public void setOnSite(@Nullable Integer onSite) {
            this.onSite = onSite;
        }

        public @Nullable Integer getOnline() {
            return online;
        }

        public void setOnline(@Nullable Integer online) {
            this.online = online;
        }
    }

    /** A pool's number of seats, as it is typed. */
    public static class PoolInput implements Serializable {
        private final AllocationPurpose purpose;
        private final long before;
        private @Nullable Integer seats;

        PoolInput(CapacityOverview.Pool pool) {
            this.purpose = pool.purpose();
            this.before = pool.numbers().granted();
            this.seats = Math.toIntExact(before);
        }

        public AllocationPurpose getPurpose() {
            return purpose;
        }

        public @Nullable Integer getSeats() {
            return seats;
        }

        public void setSeats(@Nullable Integer seats) {
            this.seats = seats;
        }
    }

    /** Loads what is stored. */
    public void load() {
        CapacityOverview stored = getOverview();
        version = stored.version();
        onSite = version == null ? null : Integer.valueOf(stored.onSite());
        online = stored.online();
        days = stored.days().stream().map(DayInput::new).toList();
        pools = stored.pools().stream().map(PoolInput::new).toList();
    }

    public String save() {
        capacities.setCapacity(
                new SetCapacity(
                        event(),
                        version,
                        onSite == null ? 0 : onSite,
                        online == null ? 0 : online,
                        days.stream()
                                .filter(d -> d.onSite != null || d.online != null)
                                .map(
                                        d ->
                                                new SetCapacity.Day(
                                                        d.day,
                                                        d.onSite == null
                                                                ? orNone(onSite)
                                                                : d.onSite,
                                                        d.online == null
                                                                ? orNone(online)
                                                                : d.online))
                                .toList()));
        messages.success("seat.capacity.saved");
        return again();
    }

    private static int orNone(@Nullable Integer typed) {
        return typed == null ? 0 : typed;
    }

    public String savePool(PoolInput pool) {
        capacities.setPool(
                new SetPool(
                        event(), pool.purpose, pool.before, pool.seats == null ? -1 : pool.seats));
        messages.success(
                "seat.capacity.poolSaved", pool.purpose, pool.seats == null ? 0 : pool.seats);
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        version = capacities.overview(event()).version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return again();
    }

    private String again() {
        return to("/seat/capacity.xhtml");
    }

    public CapacityOverview getOverview() {
        if (overview == null) {
            overview = capacities.overview(event());
        }
        return overview;
    }

    /** The stored numbers of the pool that a row edits. */
    public CapacityOverview.Pool stored(PoolInput pool) {
        return getOverview().pools().stream()
                .filter(p -> p.purpose() == pool.purpose)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public @Nullable Integer getOnSite() {
        return onSite;
    }

    public void setOnSite(@Nullable Integer onSite) {
        this.onSite = onSite;
    }

    public @Nullable Integer getOnline() {
        return online;
    }

    public void setOnline(@Nullable Integer online) {
        this.online = online;
    }

    public List<DayInput> getDays() {
        return days;
    }

    public List<PoolInput> getPools() {
        return pools;
    }
}
