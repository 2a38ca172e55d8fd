package se.motesplats.signup.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.signup.ChoiceStatus;

/**
 * Somebody in a session, or in its queue.
 *
 * @param name null for a protected identity
 */
public record SignupPerson(
        @Nullable String name, @Nullable String organisation, ChoiceStatus status) {}
