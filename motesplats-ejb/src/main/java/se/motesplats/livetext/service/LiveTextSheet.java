package se.motesplats.livetext.service;

import java.time.Instant;
import java.util.Map;

/**
 * All texts of one thing.
 *
 * @param writable whether the caller may write
 * @param texts by their fields; those in which nobody has written are not there
 */
public record LiveTextSheet(boolean writable, Map<String, Text> texts) {

    /**
     * One of them.
     *
     * @param revision its number
     */
    public record Text(String content, int revision, Instant changedAt) {}

    public LiveTextSheet {
        texts = Map.copyOf(texts);
    }
}
