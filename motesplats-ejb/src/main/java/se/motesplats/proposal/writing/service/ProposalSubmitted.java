package se.motesplats.proposal.writing.service;

import se.motesplats.proposal.Proposal;

/** A proposal was received and has its number. */
public record ProposalSubmitted(Proposal proposal) {}
