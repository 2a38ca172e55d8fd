package se.motesplats.meeting.call.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a part adds to a call.
 *
 * @param key of its {@link CallAddition}
 * @param waitingFor names of those who have not answered or done it
 * @param day by which they are to; null for none
 * @param page where it stands
 */
public record CallAdded(
        String key, String text, List<String> waitingFor, @Nullable LocalDate day, String page)
        implements Serializable {

    public CallAdded {
        waitingFor = List.copyOf(waitingFor);
    }

    /** Those who are waited for, in words. */
    public String waitingNames() {
        return String.join(", ", waitingFor);
    }
}
