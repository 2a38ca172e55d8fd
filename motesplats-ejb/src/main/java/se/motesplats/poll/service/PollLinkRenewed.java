package se.motesplats.poll.service;

/** Somebody gets a new link; the old one has ended. */
public record PollLinkRenewed(PollPost post) {}
