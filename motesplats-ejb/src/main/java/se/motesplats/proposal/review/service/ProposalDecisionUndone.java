package se.motesplats.proposal.review.service;

import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatusChange;

/** A decision was taken back; the proposal waits for a new one. */
public record ProposalDecisionUndone(Proposal proposal, ProposalStatusChange change) {}
