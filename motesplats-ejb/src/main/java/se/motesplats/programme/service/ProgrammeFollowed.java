package se.motesplats.programme.service;

/**
 * The published programme followed its event, by a release of its own; whom that concerns is told
 * with the event's change.
 *
 * @param beforeId the release that the public saw until now
 */
public record ProgrammeFollowed(long eventId, long releaseId, long beforeId) {}
