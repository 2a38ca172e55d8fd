package se.motesplats.seat.service;

import java.io.Serializable;

/**
 * A line of a list, and what can be done with it. Everything but the verdict is as it was sent.
 *
 * @param number where the line stands, from 1
 */
public record ImportRow(
        int number, String givenName, String familyName, String email, ImportVerdict verdict)
        implements Serializable {}
