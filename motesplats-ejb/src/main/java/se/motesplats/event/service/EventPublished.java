package se.motesplats.event.service;

/** The event can be seen by everybody from now on. */
public record EventPublished(long eventId) {}
