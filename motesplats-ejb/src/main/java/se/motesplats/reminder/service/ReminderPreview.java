package se.motesplats.reminder.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would get a reminder if it were sent now.
 *
 * @param unwanted how many more have something left to do, and want no reminder
 */
public record ReminderPreview(List<Line> lines, int unwanted) {

    /**
     * One recipient.
     *
     * @param name null for a person with protected identity
     * @param left how many things are left to do
     */
    public record Line(@Nullable String name, List<String> organisations, long left) {
        public Line {
            organisations = List.copyOf(organisations);
        }
    }

    public ReminderPreview {
        lines = List.copyOf(lines);
    }

    public int people() {
        return lines.size();
    }
}
