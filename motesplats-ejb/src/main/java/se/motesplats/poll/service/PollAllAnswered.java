package se.motesplats.poll.service;

import se.motesplats.poll.Poll;

/** Everybody who is asked has answered every date. */
public record PollAllAnswered(Poll poll) {}
