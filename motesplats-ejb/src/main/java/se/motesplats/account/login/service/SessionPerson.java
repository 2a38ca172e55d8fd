package se.motesplats.account.login.service;

import se.motesplats.shared.Language;

/**
 * The person of a session.
 *
 * @param epoch the account's count when the session began; see {@code Account.getSessionEpoch()}
 */
public record SessionPerson(
        long personId, String givenName, String familyName, Language language, int epoch) {}
