package se.motesplats.seat.namelist.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list, and what can be done with it. Everything but the verdict is as it was sent.
 *
 * @param number where the line stands, from 1
 * @param familyName empty for somebody with one name
 * @param hidden whether whoever saved the file did not see the line, as behind a filter
 * @param elsewhere another municipality whose addresses end like this one; a hint, never a verdict
 * @param knownName what the unit knows the address by, where that is another name
 */
public record ImportRow(
        int number,
        String givenName,
        String familyName,
        String email,
        ImportVerdict verdict,
        boolean hidden,
        @Nullable String elsewhere,
        @Nullable String knownName)
        implements Serializable {}
