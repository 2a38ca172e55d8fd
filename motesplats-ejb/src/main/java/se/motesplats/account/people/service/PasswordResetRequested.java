package se.motesplats.account.people.service;

import java.time.Instant;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;

/** Somebody who forgot the password, or says so, may choose a new one. */
public record PasswordResetRequested(Person person, SecretToken token, Instant expiresAt) {}
