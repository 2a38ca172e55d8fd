package se.motesplats.account.login.service;

import java.time.Instant;
import se.motesplats.account.Person;

/** A password is another one now; the person is told, in case it was somebody else. */
public record PasswordChanged(Person person, Instant at) {}
