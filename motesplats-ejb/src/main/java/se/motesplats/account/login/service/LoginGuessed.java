package se.motesplats.account.login.service;

import java.time.Instant;
import se.motesplats.account.Person;

/**
 * Somebody tried so many passwords from an unknown place that further tries have to wait; told once
 * in a series.
 *
 * @param attempts how many there were until then
 */
public record LoginGuessed(Person person, int attempts, Instant at) {}
