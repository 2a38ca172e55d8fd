package se.motesplats.signup.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;

/**
 * The sign-up of an event as its coordinator sees it.
 *
 * @param version of the rule; 0 while there is none
 * @param seats how many people may choose
 * @param choosing how many of them have chosen something
 */
public record SignupBoard(
        String eventTitle,
        EventStatus eventStatus,
        boolean programme,
        int version,
        @Nullable LocalDate lastDay,
        boolean open,
        long seats,
        long choosing,
        List<Row> rows) {

    /**
     * A session.
     *
     * @param ownCapacity the coordinator's number; null for the room's
     * @param capacity the number that counts; null where nothing limits it
     * @param dropped whether the programme has it no more
     */
    public record Row(
            long id,
            int version,
            String title,
            @Nullable String room,
            LocalDate day,
            LocalTime startsAt,
            LocalTime endsAt,
            boolean bookable,
            boolean dropped,
            @Nullable Integer ownCapacity,
            @Nullable Integer capacity,
            long chosen,
            long waiting) {

        /** More people have a place than there are places: the room or the number changed. */
        public boolean isCrowded() {
            return capacity != null && chosen > capacity;
        }

        public long left() {
            return capacity == null ? 0 : Math.max(0, capacity - chosen);
        }
    }

    public SignupBoard {
        rows = List.copyOf(rows);
    }

    /** The sessions that need a look: too many people, or a queue. */
    public List<Row> crowded() {
        return rows.stream().filter(r -> !r.dropped() && r.isCrowded()).toList();
    }
}
