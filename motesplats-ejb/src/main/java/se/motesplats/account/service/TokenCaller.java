package se.motesplats.account.service;

import java.util.Set;
import se.motesplats.shared.Permission;

/**
 * For whom an API token acts, and how far.
 *
 * @param only the permissions that the token was given; the person's own rights limit it further
 */
public record TokenCaller(long personId, Set<Permission> only) {}
