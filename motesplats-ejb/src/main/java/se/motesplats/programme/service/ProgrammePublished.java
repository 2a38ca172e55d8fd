package se.motesplats.programme.service;

import org.jspecify.annotations.Nullable;

/**
 * The public sees a release from now on.
 *
 * @param beforeId the release that it saw until now; null if it saw none
 */
public record ProgrammePublished(long eventId, long releaseId, @Nullable Long beforeId) {}
