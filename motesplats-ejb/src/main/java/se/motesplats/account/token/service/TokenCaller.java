package se.motesplats.account.token.service;

import java.util.Set;
import se.motesplats.shared.Permission;

/**
 * For whom an API token acts, and how far.
 *
 * @param only the permissions that the token was given; the person's own rights limit it further
 * @param mayWrite whether it was made for more than to read
 */
public record TokenCaller(long personId, Set<Permission> only, boolean mayWrite) {}
