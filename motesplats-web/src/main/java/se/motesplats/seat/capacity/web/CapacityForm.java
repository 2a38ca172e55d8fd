package se.motesplats.seat.capacity.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.capacity.service.CapacityOverview;
import se.motesplats.seat.capacity.service.SetCapacity;
import se.motesplats.seat.capacity.service.SetPool;

/** How many have room, and how many seats the pools have, as it is typed. */
public class CapacityForm implements Serializable {

    private @Nullable Integer onSite;
    private @Nullable Integer online;
    private List<DayInput> days = List.of();
    private List<PoolInput> pools = List.of();

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

        SetPool command(long event) {
            return new SetPool(event, purpose, before, seats == null ? -1 : seats);
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

    void show(CapacityOverview stored) {
        onSite = stored.version() == null ? null : Integer.valueOf(stored.onSite());
        online = stored.online();
        days = stored.days().stream().map(DayInput::new).toList();
        pools = stored.pools().stream().map(PoolInput::new).toList();
    }

    SetCapacity command(long event, @Nullable Integer seen) {
        return new SetCapacity(
                event,
                seen,
                orNone(onSite),
                orNone(online),
                days.stream()
                        .filter(d -> d.onSite != null || d.online != null)
                        .map(
                                d ->
                                        new SetCapacity.Day(
                                                d.day,
                                                d.onSite == null ? orNone(onSite) : d.onSite,
                                                d.online == null ? orNone(online) : d.online))
                        .toList());
    }

    private static int orNone(@Nullable Integer typed) {
        return typed == null ? 0 : typed;
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
