package se.motesplats.proposal.writing.service;

import java.time.Instant;

/**
 * Where a proposal stands after it was saved.
 *
 * @param version to send with the next change
 */
public record SavedProposal(long id, int version, Instant at) {}
