package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.seat.AllocationPurpose;
import se.motesplats.seat.capacity.service.PoolCandidates;

/** Who presents at an event, and so takes part without a seat of a unit. */
@Dependent
public class Presenting {

    @Inject @Any private Instance<PoolCandidates> candidates;

    /** Those of the people who present. */
    public List<Person> among(long eventId, Collection<Person> people) {
        List<Long> asked = people.stream().map(Person::getId).toList();
        Set<Long> presenting = new HashSet<>();
        candidates.stream()
                .filter(source -> source.purpose() == AllocationPurpose.PRESENTERS)
                .forEach(source -> presenting.addAll(source.among(eventId, asked)));
        return people.stream().filter(p -> presenting.contains(p.getId())).toList();
    }
}
