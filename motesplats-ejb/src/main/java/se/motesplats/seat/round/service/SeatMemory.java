package se.motesplats.seat.round.service;

import java.util.List;

/**
 * What became of the seats at earlier events of the series, for whoever prepares the next round.
 *
 * @param events the latest first
 * @param rows one for each municipality that had seats at any of them, in the order of names
 */
public record SeatMemory(List<String> events, List<Row> rows) {

    /** More columns than this say less. */
    static final int MOST_EVENTS = 5;

    /**
     * A municipality.
     *
     * @param years one for each of the events
     */
    public record Row(String organisationName, List<Year> years) {
        public Row {
            years = List.copyOf(years);
        }

        public long granted() {
            return years.stream().mapToLong(Year::granted).sum();
        }

        public long returned() {
            return years.stream().mapToLong(Year::returned).sum();
        }

        public long recalled() {
            return years.stream().mapToLong(Year::recalled).sum();
        }

        public long noShows() {
            return years.stream().mapToLong(Year::noShows).sum();
        }
    }

    /**
     * A municipality at one event; all zero when it had no seats there.
     *
     * @param returned seats that it gave back to the pool
     * @param recalled seats that went there on the recall date, because they had no name
     * @param noShows seats whose person did not come
     */
    public record Year(long granted, long returned, long recalled, long attended, long noShows) {
        static final Year NONE = new Year(0, 0, 0, 0, 0);
    }

    public SeatMemory {
        events = List.copyOf(events);
        rows = List.copyOf(rows);
    }
}
