package se.motesplats.shared.service;

import java.time.Instant;

/** The demo clock was set: it told {@code from} and tells {@code to}. */
public record ClockMoved(Instant from, Instant to) {}
