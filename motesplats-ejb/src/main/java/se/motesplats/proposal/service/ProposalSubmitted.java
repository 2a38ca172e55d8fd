package se.motesplats.proposal.service;

import se.motesplats.proposal.Proposal;

/** A proposal was received and has its number. */
record ProposalSubmitted(Proposal proposal) {}
