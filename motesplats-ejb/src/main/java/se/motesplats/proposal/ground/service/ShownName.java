package se.motesplats.proposal.ground.service;

import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.proposal.CoPresenter;

/** What of a person may stand on a page: a protected identity appears nowhere by name. */
public final class ShownName {

    private ShownName() {}

    /** The name; empty when it is withheld. */
    public static String of(Person person) {
        return person.getNameForOthers().orElse("");
    }

    /**
     * As the proposer typed it, until the co-presenter has said yes.
     *
     * @param editor whether it is shown to those who typed it: hiding their own words from them
     *     would tell that the identity is protected
     */
    public static String of(CoPresenter c, boolean editor) {
        return c.getPerson().isProtectedIdentity() && !(editor && c.getCalledAs().isPresent())
                ? ""
                : c.getName();
    }

    public static String of(Optional<Organisation> organisation) {
        return organisation.map(Organisation::getName).orElse("");
    }
}
