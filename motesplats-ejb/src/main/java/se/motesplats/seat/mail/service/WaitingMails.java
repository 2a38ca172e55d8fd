package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.answer.service.SeatAccepted;

/**
 * The link of an offer answers once. Who said yes gets a new one, to say no with should something
 * come up.
 */
@ApplicationScoped
class WaitingMails {

    @Inject private SeatHolders holders;
    @Inject private SeatPost post;
    @Inject private SeatLinks links;

    void on(@Observes SeatAccepted accepted) {
        Nomination nomination = holders.nomination(accepted.nominationId());
        if (nomination.getReserve().isEmpty()) {
            return;
        }
        Person person = nomination.getPerson();
        Map<String, Object> model =
                post.model(
                        nomination.getEvent(),
                        nomination.getAllocation().getOrganisation(),
                        person.getLanguage());
        model.put("link", links.issue(nomination));
        post.put(
                person,
                SeatPost.key("seat-offer-accepted", nomination.getId()),
                "seat-offer-accepted",
                model,
                nomination.getEvent(),
                null);
    }
}
