package se.motesplats.event.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.decision.service.DecidableEvent;
import se.motesplats.event.decision.service.DecidableFilter;
import se.motesplats.event.decision.service.DecideMany;
import se.motesplats.event.decision.service.ManyWay;
import se.motesplats.shared.usecase.service.Problems;

/** A decision about many events as it is typed. */
public class ManyForm implements Serializable {

    private @Nullable Long seriesId;
    private @Nullable AttendanceMode mode;
    private @Nullable LocalDate until;
    private ManyWay way = ManyWay.ON_SITE;
    private @Nullable LocalDate from;
    private @Nullable String reason;
    private List<Row> rows = List.of();

    /** One event; it is chosen unless it stays online. */
    public static class Row implements Serializable {
        private final DecidableEvent event;
        private boolean chosen;
        private @Nullable String venue;
        private @Nullable String venueAddress;
        private @Nullable String onlineUrl;
        private @Nullable String why;

        Row(DecidableEvent event) {
            this.event = event;
            chosen = !event.isKept();
            venue = event.venue();
            venueAddress = event.venueAddress();
            onlineUrl = event.onlineUrl();
            why = event.staysDigital();
        }

        /** The same event as it is now, with what was typed. */
        private Row of(DecidableEvent now) {
            Row row = new Row(now);
            row.chosen = chosen && !now.isKept();
            row.venue = venue;
            row.venueAddress = venueAddress;
            row.onlineUrl = onlineUrl;
            row.why = now.isKept() ? now.staysDigital() : why;
            return row;
        }

        public DecidableEvent getEvent() {
            return event;
        }

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }

        public @Nullable String getVenue() {
            return venue;
        }

        public void setVenue(@Nullable String venue) {
            this.venue = venue;
        }

        public @Nullable String getVenueAddress() {
            return venueAddress;
        }

        public void setVenueAddress(@Nullable String venueAddress) {
            this.venueAddress = venueAddress;
        }

        public @Nullable String getOnlineUrl() {
            return onlineUrl;
        }

        public void setOnlineUrl(@Nullable String onlineUrl) {
            this.onlineUrl = onlineUrl;
        }

        public @Nullable String getWhy() {
            return why;
        }

        public void setWhy(@Nullable String why) {
            this.why = why;
        }
    }

    void show(List<DecidableEvent> events) {
        Map<Long, Row> typed = new HashMap<>();
        rows.forEach(row -> typed.put(row.event.id(), row));
        rows =
                events.stream()
                        .map(
                                event -> {
                                    Row before = typed.get(event.id());
                                    return before == null ? new Row(event) : before.of(event);
                                })
                        .toList();
    }

    DecidableFilter filter() {
        return new DecidableFilter(seriesId, mode, until);
    }

    DecideMany command(Problems problems) {
        LocalDate day = from;
        if (day == null) {
            problems.add("from", "event.many.from.missing");
            day = LocalDate.MIN;
        }
        LocalDate holds = day;
        return new DecideMany(
                way,
                holds,
                reason == null ? "" : reason,
                rows.stream()
                        .filter(row -> row.chosen && row.event.isFor(way, holds))
                        .map(
                                row ->
                                        new DecideMany.One(
                                                row.event.id(),
                                                row.event.version(),
                                                way.needsHouse() ? row.venue : null,
                                                way.needsHouse() ? row.venueAddress : null,
                                                way.needsLink() ? row.onlineUrl : null))
                        .toList());
    }

    public AttendanceMode[] getModes() {
        return AttendanceMode.values();
    }

    public ManyWay[] getWays() {
        return ManyWay.values();
    }

    public List<Row> getRows() {
        return rows;
    }

    public @Nullable Long getSeriesId() {
        return seriesId;
    }

    public void setSeriesId(@Nullable Long seriesId) {
        this.seriesId = seriesId;
    }

    public @Nullable AttendanceMode getMode() {
        return mode;
    }

    public void setMode(@Nullable AttendanceMode mode) {
        this.mode = mode;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public ManyWay getWay() {
        return way;
    }

    public void setWay(ManyWay way) {
        this.way = way;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
