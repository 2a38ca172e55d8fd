package se.motesplats.checkin.service;

import java.util.List;
import se.motesplats.checkin.Verdict;

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
    public record Entry(String hash, String state) {

        static Entry of(String hash, Verdict verdict) {
            return new Entry(
                    hash,
                    switch (verdict) {
                        case ALREADY_IN -> "I";
                        case ONLINE -> "O";
                        case REPLACED -> "R";
                        case CANCELLED -> "C";
                        default -> "E";
                    });
        }
    }

    public OfflineList {
        entries = List.copyOf(entries);
    }
}
