package se.motesplats.proposal.service;

import se.motesplats.proposal.Proposal;

/** A proposal was received and has its number. */
public record ProposalSubmitted(Proposal proposal) {}
