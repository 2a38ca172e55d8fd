package se.motesplats.poll.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.PollStatus;

/**
 * A poll in the caller's own list.
 *
 * @param owner its owner's name; null for a protected identity
 * @param editor whether the caller runs it
 * @param dates how many there are
 * @param asked how many are asked
 * @param answered how many of them have answered
 * @param mine how many dates the caller has answered
 * @param chosen when the date that was chosen begins; null while none is
 */
public record PollListItem(
        long id,
        String title,
        PollStatus status,
        LocalDate lastDay,
        @Nullable String owner,
        boolean editor,
        int dates,
        int asked,
        int answered,
        int mine,
        @Nullable Instant chosen) {}
