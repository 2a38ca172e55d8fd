package se.motesplats.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.event.service.EventAudience;

/** Those who have sent in something to an event are told when it is moved or cancelled. */
@ApplicationScoped
public class ProposalAudience implements EventAudience {

    @Inject private ProposalRepository repository;

    @Override
    public List<Group> groupsOf(long eventId) {
        List<Person> presenters =
                repository.waitingOrAccepted(eventId).stream()
                        .flatMap(p -> p.presenters())
                        .distinct()
                        .toList();
        return presenters.isEmpty()
                ? List.of()
                : List.of(new Group("proposal.audience", presenters));
    }
}
