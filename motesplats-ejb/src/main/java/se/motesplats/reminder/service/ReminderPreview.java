package se.motesplats.reminder.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who would get a reminder if it were sent now. */
public record ReminderPreview(List<Line> lines) {

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
