package se.motesplats.audit.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to list.
 *
 * @param eventId changes of one event; null for all that the caller may read
 * @param actorId who did it, or on whose behalf; null for all
 * @param table name of the table; null for all
 * @param from first day
 * @param to last day
 * @param oldestFirst else the latest stand first
 */
public record AuditFilter(
        @Nullable Long eventId,
        @Nullable Long actorId,
        @Nullable String table,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean oldestFirst) {}
