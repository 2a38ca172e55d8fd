package se.motesplats.proposal.ground.service;

/** An organisation to choose from. */
public record OrganisationItem(long id, String name) {}
