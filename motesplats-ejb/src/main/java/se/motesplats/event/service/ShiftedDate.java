package se.motesplats.event.service;

import java.time.LocalDate;

/**
 * A date of the earlier event and where it falls in the copy.
 *
 * @param key text key of what it is
 */
public record ShiftedDate(String key, LocalDate before, LocalDate after) {}
