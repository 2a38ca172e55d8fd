package se.motesplats.shared.clock.service;

import java.time.Instant;

/** The demo clock was set: it told {@code from} and tells {@code to}. */
public record ClockMoved(Instant from, Instant to) {}
