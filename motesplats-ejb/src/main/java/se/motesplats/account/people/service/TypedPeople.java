package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
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
        Met met = look(typed).orElse(null);
        if (met == null) {
            PersonDirectory.Found found =
                    people.findOrInsert(
                            typed.givenName(), typed.familyName(), typed.email(), organisation);
            met =
                    found.added()
                            ? new Met(found.person(), typed, Acquaintance.NEW, null)
                            : judge(found.person(), typed);
        }
        if (met.acquaintance() == Acquaintance.OTHER_NAME) {
            throw new RuleViolation(
                    "error.person.otherName",
                    typed.email().strip(),
                    met.person().getName(),
                    typed.name());
        }
        return met;
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
