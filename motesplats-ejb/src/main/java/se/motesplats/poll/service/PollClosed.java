package se.motesplats.poll.service;

import se.motesplats.poll.Poll;

/** The last day is over: it is for those who run it to choose a date. */
public record PollClosed(Poll poll) {}
