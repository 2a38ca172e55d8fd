package se.motesplats.event.service;

import se.motesplats.event.EventStatus;

/**
 * An event was cancelled, postponed, completed or planned anew.
 *
 * @param changeId the step in the event's status history
 */
public record EventStatusChanged(
        long eventId, long changeId, EventStatus before, EventStatus after, String reason) {}
