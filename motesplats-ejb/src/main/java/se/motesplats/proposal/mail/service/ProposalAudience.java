package se.motesplats.proposal.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.event.service.EventAudience;
import se.motesplats.event.service.EventNews;
import se.motesplats.proposal.ground.service.ProposalRepository;

/**
 * Those who have sent in something to an event are told when it changes; those who write on
 * something, when it can no longer or again be sent in.
 */
@ApplicationScoped
class ProposalAudience implements EventAudience {

    @Inject private ProposalRepository repository;

    @Override
    public List<Notice> noticesOf(EventNews news) {
        if (!news.concernsAll()) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        repository.waitingOrAccepted(news.eventId()).stream()
                .flatMap(p -> p.presenters())
                .forEach(person -> notices.add(Notice.to(person, "proposal.audience")));
        // Who only writes on one has to know whether it can still be sent in, and no more.
        if (news.statusChanged()) {
            repository
                    .drafts(news.eventId())
                    .forEach(
                            draft ->
                                    notices.add(
                                            Notice.to(
                                                    draft.getProposer(),
                                                    "proposal.audience.drafts")));
        }
        return notices;
    }
}
