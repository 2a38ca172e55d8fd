package se.motesplats.proposal.service;

import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatusChange;

/** A proposal was accepted, put on reserve or declined. */
record ProposalDecided(Proposal proposal, ProposalStatusChange change) {}
