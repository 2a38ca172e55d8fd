package se.motesplats.apportionment.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.validation.Valid;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Distributes seats by weights for whoever asks; it neither reads nor writes anything. */
@Stateless
@UseCase
public class ApportionmentService {

    /**
     * Distributes.
     *
     * @throws RuleViolation with the numbers, if the minimums need more seats than there are
     */
    @AllowLoggedIn
    @ReadOnly
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Apportionment.Result distribute(@Valid DistributeSeats command) {
        return Apportionment.by(command.method())
                .withFirstDivisor(command.firstDivisor())
                .withTieRule(command.tieRule())
                .distribute(command.seats(), command.units());
    }
}
