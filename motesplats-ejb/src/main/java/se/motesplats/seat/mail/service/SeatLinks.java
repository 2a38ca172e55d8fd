package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.motesplats.account.SecretToken;
import se.motesplats.event.Event;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationLink;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.shared.SwedishTime;

/** Links in mails by which somebody answers for a seat without logging in. */
@ApplicationScoped
public class SeatLinks {

    /** While an event has no day yet. */
    private static final Duration WITHOUT_DAY = Duration.ofDays(365);

    @Inject private SeatRepository repository;
    @Inject private Clock clock;

    /**
     * Makes a link for one mail.
     *
     * @return the page with the secret, from the context root; only a hash is kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String issue(Nomination nomination) {
        SecretToken token = SecretToken.create("");
        Instant now = clock.instant();
        Event event = nomination.getEvent();
        Instant end = event.lastDay().map(SwedishTime::endOf).orElse(now.plus(WITHOUT_DAY));
        NominationLink link = new NominationLink(nomination, token.hash(), now, end);
        boolean offer =
                nomination.getReserve().isPresent()
                        && nomination.getStatus() == NominationStatus.INVITED;
        repository.add(offer ? link.once() : link);
        return "/seat/answer.xhtml?token=" + token.secret();
    }
}
