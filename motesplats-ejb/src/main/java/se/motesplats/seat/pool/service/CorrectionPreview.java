package se.motesplats.seat.pool.service;

import java.util.List;
import se.motesplats.event.EventStatus;

/**
 * What a correction would change.
 *
 * @param open whether seats can still change hands
 * @param fixed whether there is a fixed round; nothing else is known without one
 * @param free seats in the pool of the event, before the correction
 * @param lines municipalities in the order of names
 * @param fingerprint names exactly this
 */
public record CorrectionPreview(
        long eventId,
        String eventTitle,
        EventStatus eventStatus,
        boolean open,
        boolean fixed,
        long free,
        List<Line> lines,
        String fingerprint) {

    /**
     * A municipality.
     *
     * @param before seats that it has now, with the units below it
     * @param least as many as it cannot have fewer of: they have names, are kept, or lie with units
     *     below
     * @param after seats that it is to have
     */
    public record Line(
            long organisationId, String organisationName, int before, int least, int after) {

        public int change() {
            return after - before;
        }
    }

    public CorrectionPreview {
        lines = List.copyOf(lines);
    }

    public List<Line> changed() {
        return lines.stream().filter(l -> l.change() != 0).toList();
    }

    public int before() {
        return lines.stream().mapToInt(Line::before).sum();
    }

    public int after() {
        return lines.stream().mapToInt(Line::after).sum();
    }

    /** What the pool has afterwards. */
    public long freeAfter() {
        return free + before() - after();
    }
}
