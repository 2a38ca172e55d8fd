package se.motesplats.mailing.service;

import java.io.Serializable;

/** A unit that a mailing is limited to. */
public record MailingUnit(long id, String name) implements Serializable {}
