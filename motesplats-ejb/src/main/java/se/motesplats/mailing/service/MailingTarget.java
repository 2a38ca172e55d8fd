package se.motesplats.mailing.service;

import java.io.Serializable;

/** An event that a mailing can be copied to. */
public record MailingTarget(long eventId, String title) implements Serializable {}
