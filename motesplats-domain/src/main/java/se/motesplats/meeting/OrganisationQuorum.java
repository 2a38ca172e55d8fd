package se.motesplats.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which organisations of a group are represented at a meeting: an organisation is when one of those
 * who speak for it, representative or substitute, is present.
 *
 * @param all the organisations, by name
 * @param missing those without anybody present, in the same order
 */
public record OrganisationQuorum(List<String> all, List<String> missing) {

    /**
     * @param all the organisations of the day
     * @param present the organisations that those who are present speak for
     */
    public static OrganisationQuorum of(Collection<String> all, Collection<String> present) {
        List<String> each = all.stream().distinct().toList();
        Set<String> there = Set.copyOf(present);
        return new OrganisationQuorum(each, each.stream().filter(o -> !there.contains(o)).toList());
    }

    /** How many are represented. */
    public int represented() {
        return all.size() - missing.size();
    }
}
