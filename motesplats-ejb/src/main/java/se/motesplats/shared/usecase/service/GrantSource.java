package se.motesplats.shared.usecase.service;

import se.motesplats.shared.Grants;

/**
 * Where grants come from; implemented by the account feature, so that nothing here depends on it.
 */
public interface GrantSource {
    /** The grants that are valid now. */
    Grants grantsOf(long personId);
}
