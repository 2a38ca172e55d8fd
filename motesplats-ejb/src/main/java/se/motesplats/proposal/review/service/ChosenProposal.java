package se.motesplats.proposal.review.service;

import java.io.Serializable;

/**
 * A proposal among several that somebody acts on.
 *
 * @param version that was seen
 */
public record ChosenProposal(long id, int version) implements Serializable {}
