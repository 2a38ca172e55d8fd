package se.motesplats.shared.told.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Whom any use case tells: before, by doing it and taking it back, and after. The use case asks for
 * its own right each time, so a preview shows nobody more than the use case would do for them.
 */
@Stateless
@UseCase
public class ToldService {

    @Inject private Rehearsal rehearsal;
    @Inject private Notices notices;

    /** Whom the use case would tell what now; nothing of it stays, and it refuses what it would. */
    @AllowLoggedIn
    @TakesProblems
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Told wouldBe(Runnable useCase) {
        return rehearsal.of(useCase);
    }

    /** Does it, and says whom that told. */
    @AllowLoggedIn
    @TakesProblems
    public Told by(Runnable useCase) {
        useCase.run();
        return notices.soFar();
    }
}
