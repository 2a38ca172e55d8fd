package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.naming.service.InvitationExpired;
import se.motesplats.seat.naming.service.SeatGivenAway;
import se.motesplats.seat.naming.service.SeatSubstituted;

/**
 * What people are told when a seat goes from one to another, or is lost for want of an answer. The
 * calendar entries of the one who had it are taken back, and neither is told who the other is.
 */
@ApplicationScoped
public class SubstitutionMails {

    @Inject private SeatHolders holders;
    @Inject private SeatMails seats;

    void on(@Observes SeatSubstituted substituted) {
        Nomination before = holders.nomination(substituted.replacedId());
        seats.end(
                before,
                "seat-replaced",
                String.valueOf(before.getId()),
                Map.of("reason", before.getEndReason().map(List::of).orElse(List.of())));
        Nomination after = holders.nomination(substituted.nominationId());
        seats.invite(
                after,
                after.getStatus() == NominationStatus.ACCEPTED
                        ? "seat-substitute"
                        : "seat-invitation",
                null);
    }

    void on(@Observes SeatGivenAway givenAway) {
        Nomination nomination = holders.nomination(givenAway.nominationId());
        seats.end(nomination, "seat-given-away", String.valueOf(nomination.getId()), Map.of());
    }

    void on(@Observes InvitationExpired expired) {
        Nomination nomination = holders.nomination(expired.nominationId());
        seats.end(nomination, "seat-expired", String.valueOf(nomination.getId()), Map.of());
        seats.tellManagers(nomination, "seat-no-answer");
    }
}
