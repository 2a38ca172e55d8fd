package se.motesplats.poll.service;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.PollPart;

/**
 * Somebody in a poll.
 *
 * @param id of the participation
 * @param name null for a protected identity
 * @param organisation where the person works; null where that is not told
 * @param email only what the reader typed or may know; null else
 * @param invitedAt null while the person has not been told
 * @param answeredAt null while there is no answer
 * @param linkUntil how long the personal link works; null where there is none
 * @param answers by date
 */
public record PollPersonRow(
        long id,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String email,
        PollPart part,
        @Nullable Instant invitedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant linkUntil,
        @Nullable String comment,
        Map<Long, PollChoice> answers) {

    public PollPersonRow {
        answers = Map.copyOf(answers);
    }
}
