package se.motesplats.event.service;

/** The event can be seen by everybody from now on. */
record EventPublished(long eventId) {}
