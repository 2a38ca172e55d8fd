package se.motesplats.meeting;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.SwedishTime;

/**
 * When the points of a meeting begin, from how long each may take. A point has a time as long as
 * all before it say how long they are: a time that stands on a guess would be believed.
 *
 * @param planned how long the points are together, in minutes
 * @param without how many points do not say how long they are
 * @param meeting how long the meeting is, in minutes
 */
public record AgendaTimes(List<Optional<LocalTime>> starts, int planned, int without, int meeting)
        implements Serializable {

    public AgendaTimes {
        starts = List.copyOf(starts);
    }

    /**
     * The times on the wall clock, also when it is put on or back during the meeting.
     *
     * @param start when the meeting begins
     * @param length of the meeting, in minutes
     * @param minutes of the points, in their order; null where nobody has said
     */
    public static AgendaTimes of(Instant start, int length, List<@Nullable Integer> minutes) {
        List<Optional<LocalTime>> starts = new ArrayList<>();
        int planned = 0;
        int without = 0;
        for (Integer one : minutes) {
            starts.add(
                    without > 0
                            ? Optional.empty()
                            : Optional.of(
                                    SwedishTime.timeOf(start.plus(Duration.ofMinutes(planned)))));
            if (one == null) {
                without++;
            } else {
                planned += one;
            }
        }
        return new AgendaTimes(starts, planned, without, length);
    }

    /** By how many minutes the points are longer than the meeting; 0 if they fit. */
    public int over() {
        return Math.max(0, planned - meeting);
    }

    /** How many minutes of the meeting nobody has planned. */
    public int left() {
        return Math.max(0, meeting - planned);
    }
}
