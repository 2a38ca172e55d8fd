package se.motesplats.meeting.minutes.service;

import java.time.Instant;

/** What minutes are now that they were kept. */
public record SavedMinutes(int version, Instant at) {}
