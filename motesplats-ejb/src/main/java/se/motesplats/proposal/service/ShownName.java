package se.motesplats.proposal.service;

import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;

/** What of a person may stand on a page: a protected identity appears nowhere by name. */
final class ShownName {

    private ShownName() {}

    /** The name; empty when it is withheld. */
    static String of(Person person) {
        return person.isProtectedIdentity() ? "" : person.getName();
    }

    static String of(Optional<Organisation> organisation) {
        return organisation.map(Organisation::getName).orElse("");
    }
}
