package se.motesplats.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.event.Event;

/** Everybody whom a change of an event concerns, gathered from all features. */
@Dependent
public class EventAudiences {

    @Inject private Instance<EventAudience> features;

    /**
     * The groups in which nobody stands twice: the contact person first, then what the features
     * know. Call it inside the transaction of the change.
     */
    public List<EventAudience.Group> of(Event event) {
        List<EventAudience.Group> all = new ArrayList<>();
        all.add(
                new EventAudience.Group(
                        "event.audience.contact", List.of(event.getContactPerson())));
        features.forEach(f -> all.addAll(f.groupsOf(event.getId())));
        Set<Person> seen = new HashSet<>();
        return all.stream()
                .map(
                        g ->
                                new EventAudience.Group(
                                        g.key(), g.people().stream().filter(seen::add).toList()))
                .filter(g -> !g.people().isEmpty())
                .toList();
    }
}
