package se.motesplats.reminder.service;

/**
 * Dates of an event that rules count from were set, moved or taken away. What moves with the event
 * itself says so by the event's own {@code EventMoved} and {@code EventStatusChanged}.
 */
public record AnchorsMoved(long eventId) {}
