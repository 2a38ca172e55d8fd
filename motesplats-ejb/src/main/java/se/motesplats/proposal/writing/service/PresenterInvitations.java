package se.motesplats.proposal.writing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.motesplats.account.SecretToken;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.shared.SwedishTime;

/** Asks co-presenters whether they take part, by a link of their own. */
@Dependent
class PresenterInvitations {

    /** How long an invitation to present can be answered when the event has no date yet. */
    private static final Duration LINK_WITHOUT_DATE = Duration.ofDays(365);

    @Inject private Clock clock;
    @Inject private Event<CoPresenterInvited> invited;

    void invite(CoPresenter coPresenter) {
        Instant now = clock.instant();
        Instant until =
                coPresenter
                        .getProposal()
                        .getEvent()
                        .lastDay()
                        .map(SwedishTime::endOf)
                        .orElse(now.plus(LINK_WITHOUT_DATE));
        SecretToken token = SecretToken.create("");
        coPresenter.invite(token.hash(), now, until);
        invited.fire(new CoPresenterInvited(coPresenter, token));
    }
}
