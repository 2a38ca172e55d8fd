package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Acquaintance;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.RuleViolation;

/**
 * The one way from a typed name and address to a person. Whoever knows an address must not learn by
 * it who has it: answers repeat what was typed, and a person whom the caller does not know is
 * neither confirmed nor changed nor shown. See docs/adr/0032-typed-names.md.
 */
@ApplicationScoped
public class TypedPeople {

    @Inject private PersonDirectory people;

    /**
     * Who was meant.
     *
     * @param calledAs what stands where the person is named; null if that is the person's own name
     */
    public record Met(
            Person person,
            TypedPerson typed,
            Acquaintance acquaintance,
            @Nullable CalledAs calledAs) {

        /** Whether the caller may learn anything about the person. */
        public boolean isStranger() {
            return acquaintance == Acquaintance.STRANGER;
        }
    }

    /**
     * The person with the address, added when there is none.
     *
     * @param organisation where somebody new works
     * @throws RuleViolation {@code error.person.otherName} with the address and both names, if the
     *     caller knows the person by another name: who types the known name means that person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Met meet(TypedPerson typed, @Nullable Organisation organisation) {
        return Objects.requireNonNull(
                meet(List.of(typed), organisation).get(Person.normalised(typed.email())));
    }

    /**
     * As {@link #meet(TypedPerson, Organisation)}, for many at once and in few statements.
     *
     * @param typed of two with the same address the first counts
     * @return by the address as it is compared, in its order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SortedMap<String, Met> meet(
            Collection<TypedPerson> typed, @Nullable Organisation organisation) {
        SortedMap<String, TypedPerson> wanted = new TreeMap<>();
        typed.forEach(one -> wanted.putIfAbsent(Person.normalised(one.email()), one));
        Map<String, Person> known = people.findByEmails(wanted.keySet());
        SortedMap<String, Met> met = new TreeMap<>();
        SortedMap<String, TypedPerson> missing = new TreeMap<>();
        wanted.forEach(
                (address, one) -> {
                    Person person = known.get(address);
                    if (person == null) {
                        missing.put(address, one);
                    } else {
                        met.put(address, judge(person, one));
                    }
                });
        refuseOtherNames(met.values());
        if (!missing.isEmpty()) {
            people.addMissing(missing, organisation)
                    .forEach(
                            (address, found) ->
                                    met.put(
                                            address,
                                            met(
                                                    found,
                                                    Objects.requireNonNull(missing.get(address)))));
            refuseOtherNames(met.values());
        }
        return met;
    }

    private Met met(PersonDirectory.Found found, TypedPerson typed) {
        return found.added()
                ? new Met(found.person(), typed, Acquaintance.NEW, null)
                : judge(found.person(), typed);
    }

    private static void refuseOtherNames(Collection<Met> all) {
        for (Met met : all) {
            if (met.acquaintance() == Acquaintance.OTHER_NAME) {
                throw new RuleViolation(
                        "error.person.otherName",
                        met.typed().email().strip(),
                        met.person().getName(),
                        met.typed().name());
            }
        }
    }

    /** As {@link #meet}, without adding anybody or asking; empty if nobody has the address. */
    @Transactional
    public Optional<Met> look(TypedPerson typed) {
        return people.findByEmail(typed.email()).map(person -> judge(person, typed));
    }

    /** How the caller stands to a person that was found by the address. */
    @Transactional
    public Met judge(Person person, TypedPerson typed) {
        Acquaintance acquaintance =
                Acquaintance.with(
                        person, people.knows(person), typed.givenName(), typed.familyName());
        return new Met(
                person,
                typed,
                acquaintance,
                acquaintance.isCalledAsTyped()
                        ? new CalledAs(typed.givenName(), typed.familyName(), typed.email())
                        : null);
    }
}
