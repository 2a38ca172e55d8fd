package se.motesplats.shared.usecase.service;

import jakarta.ejb.ApplicationException;

/** Ends what was only tried: all that could be learned is known. */
@ApplicationException(rollback = true)
class TrialOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    TrialOver() {
        super("Only tried", null, false, false);
    }
}
