package se.motesplats.poll.service;

/** Those who have not answered everything are reminded. */
public record PollReminded(PollPost post) {}
