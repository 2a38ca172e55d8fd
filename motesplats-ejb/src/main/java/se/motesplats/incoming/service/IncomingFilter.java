package se.motesplats.incoming.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.IncomingKind;

/**
 * Which messages a list shows.
 *
 * @param kind null for all
 * @param unmatched only those that belong to no mail of ours
 */
public record IncomingFilter(@Nullable IncomingKind kind, boolean unmatched) {}
