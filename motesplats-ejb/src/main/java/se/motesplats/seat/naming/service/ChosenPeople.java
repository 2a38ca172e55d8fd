package se.motesplats.seat.naming.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.TypedPeople;

/**
 * People in the order of the manager, each once.
 *
 * @param met those who were typed, by id
 * @param anyway who is to have a seat also though presenting, by id
 */
public record ChosenPeople(List<Person> people, Map<Long, TypedPeople.Met> met, Set<Long> anyway) {

    List<Long> ids() {
        return people.stream().map(Person::getId).toList();
    }

    /** What stands at the person's seat; null for the person's own name. */
    @Nullable CalledAs calledAs(Person person) {
        TypedPeople.Met typed = met.get(person.getId());
        return typed == null ? null : typed.calledAs();
    }

    /** What was typed for somebody of whom the caller must learn nothing. */
    Optional<String> addressOfStranger(Person person) {
        return Optional.ofNullable(met.get(person.getId()))
                .filter(TypedPeople.Met::isStranger)
                .map(typed -> typed.typed().email().strip());
    }

    /**
     * What an answer calls the person: as typed, or by the name that the caller chose from a list.
     * A stranger, and so a protected identity too, is called by the typed address; one that was
     * chosen from a list is null.
     */
    @Nullable String echo(Person person) {
        TypedPeople.Met typed = met.get(person.getId());
        if (typed != null) {
            return person.isProtectedIdentity() || typed.isStranger()
                    ? typed.typed().email().strip()
                    : typed.typed().echo();
        }
        return person.getNameForOthers().orElse(null);
    }
}
