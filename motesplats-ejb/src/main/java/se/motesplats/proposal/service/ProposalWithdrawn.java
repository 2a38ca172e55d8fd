package se.motesplats.proposal.service;

import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatusChange;

/** The proposer took a received proposal back. */
record ProposalWithdrawn(Proposal proposal, ProposalStatusChange change) {}
