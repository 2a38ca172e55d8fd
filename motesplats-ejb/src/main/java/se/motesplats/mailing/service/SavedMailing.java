package se.motesplats.mailing.service;

import java.time.Instant;

/** What a draft is called now that it was kept. */
public record SavedMailing(long id, int version, Instant at) {}
