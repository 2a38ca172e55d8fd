package se.motesplats.mailing;

import java.io.Serializable;
import java.util.Set;

/**
 * To whom a mailing goes: who is in any of some groups and in none of others, and belongs to one of
 * some units.
 *
 * @param units numbers of organisations; who belongs to one below them belongs to them, too. None
 *     for all
 */
public record MailingRule(Set<MailingGroup> included, Set<MailingGroup> leftOut, Set<Long> units)
        implements Serializable {

    /** Goes to nobody yet. */
    public static final MailingRule NOBODY = new MailingRule(Set.of(), Set.of(), Set.of());

    public MailingRule {
        included = Set.copyOf(included);
        leftOut = Set.copyOf(leftOut);
        units = Set.copyOf(units);
    }

    /** Of all units. */
    public static MailingRule of(Set<MailingGroup> included, Set<MailingGroup> leftOut) {
        return new MailingRule(included, leftOut, Set.of());
    }

    public boolean isEmpty() {
        return included.isEmpty() && leftOut.isEmpty() && units.isEmpty();
    }
}
