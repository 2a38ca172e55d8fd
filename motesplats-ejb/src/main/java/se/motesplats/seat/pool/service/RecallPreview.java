package se.motesplats.seat.pool.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recall would take now.
 *
 * @param fingerprint names exactly this; what is done later must still be the same
 */
public record RecallPreview(List<Line> lines, String fingerprint) {

    /**
     * A unit.
     *
     * @param seats those that go to the pool
     * @param held those that stay, because they are kept
     * @param heldUntil until when, at the latest
     */
    public record Line(
            long organisationId,
            String organisation,
            long seats,
            long held,
            @Nullable Instant heldUntil) {}

    public RecallPreview {
        lines = List.copyOf(lines);
    }

    public long seats() {
        return lines.stream().mapToLong(Line::seats).sum();
    }
}
