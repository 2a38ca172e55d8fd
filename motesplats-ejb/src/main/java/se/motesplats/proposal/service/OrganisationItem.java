package se.motesplats.proposal.service;

/** An organisation to choose from. */
public record OrganisationItem(long id, String name) {}
