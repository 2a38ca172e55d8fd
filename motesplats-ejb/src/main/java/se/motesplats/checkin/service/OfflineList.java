package se.motesplats.checkin.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser needs to answer while the network is away: no names, and codes only as hashes.
 *
 * @param salt stands before a code when it is hashed
 * @param today whether the event is today
 */
public record OfflineList(String salt, boolean today, List<Entry> entries) {

    /**
     * One code.
     *
     * @param hash the first half of the SHA-256 of salt and code, in hexadecimal digits
     * @param state E expected, I in, O takes part online, R replaced, C cancelled
     */
    public record Entry(String hash, @Nullable String state) {}

    public OfflineList {
        entries = List.copyOf(entries);
    }
}
