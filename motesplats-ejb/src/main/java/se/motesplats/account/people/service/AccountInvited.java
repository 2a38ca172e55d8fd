package se.motesplats.account.people.service;

import java.time.Instant;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;

/** Somebody may choose a password and begin to use the system. */
public record AccountInvited(Person person, SecretToken token, Instant expiresAt) {}
