package se.motesplats.poll.service;

/** People are asked for the first time. */
public record PollInvited(PollPost post) {}
