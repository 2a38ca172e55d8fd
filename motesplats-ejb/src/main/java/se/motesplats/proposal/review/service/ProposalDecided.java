package se.motesplats.proposal.review.service;

import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatusChange;

/** A proposal was accepted, put on reserve or declined. */
public record ProposalDecided(Proposal proposal, ProposalStatusChange change) {}
