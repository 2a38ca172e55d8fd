package se.motesplats.event.service;

/** Somebody else is the contact person of an event from now on. */
public record ContactPersonChanged(long eventId, long oldPersonId, long newPersonId) {}
