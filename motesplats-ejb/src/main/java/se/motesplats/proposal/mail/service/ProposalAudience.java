package se.motesplats.proposal.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.event.service.EventAudience;
import se.motesplats.event.service.EventNews;
import se.motesplats.proposal.ground.service.ProposalRepository;

/** Those who have sent in something to an event are told when it changes. */
@ApplicationScoped
class ProposalAudience implements EventAudience {

    @Inject private ProposalRepository repository;

    @Override
    public List<Notice> noticesOf(EventNews news) {
        return news.concernsAll()
                ? repository.waitingOrAccepted(news.eventId()).stream()
                        .flatMap(p -> p.presenters())
                        .map(person -> Notice.to(person, "proposal.audience"))
                        .toList()
                : List.of();
    }
}
