package se.motesplats.proposal.writing.service;

import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatusChange;

/** The proposer took a received proposal back. */
public record ProposalWithdrawn(Proposal proposal, ProposalStatusChange change) {}
