package se.motesplats.account.login.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * The person of a session.
 *
 * @param picture number of the own picture; null for none
 * @param epoch the account's count when the session began; see {@code Account.getSessionEpoch()}
 */
public record SessionPerson(
        long personId,
        String givenName,
        String familyName,
        Language language,
        @Nullable Long picture,
        int epoch) {}
