package se.motesplats.shared;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one person may do now: the roles that are valid today, own ones and those held as somebody's
 * deputy.
 *
 * @param only the permissions that count; fewer than all when a program acts with a token that was
 *     given a part
 */
public record Grants(List<Grant> all, Set<Permission> only) {

    public static final Grants NONE = new Grants(List.of());

    /**
     * One role in one scope.
     *
     * @param onBehalfOf id of the person whose deputy the holder is; null for an own role
     */
    public record Grant(Role role, Scope scope, @Nullable Long onBehalfOf) {}

    public Grants {
        all = List.copyOf(all);
        only = Set.copyOf(only);
    }

    public Grants(List<Grant> all) {
        this(all, EnumSet.allOf(Permission.class));
    }

    /** The same, but no other permissions than these. */
    public Grants limitedTo(Set<Permission> permissions) {
        return new Grants(all, permissions);
    }

    private boolean holds(Grant grant, Permission permission) {
        return only.contains(permission) && grant.role().permissions().contains(permission);
    }

    /** The grant that allows it; an own one before one held as a deputy. */
    public Optional<Grant> find(Permission permission, Scope target) {
        return all.stream()
                .filter(g -> holds(g, permission) && g.scope().covers(target))
                .min(Comparator.comparing(g -> g.onBehalfOf() != null));
    }

    public boolean allow(Permission permission, Scope target) {
        return find(permission, target).isPresent();
    }

    /** Whether the permission is held anywhere at all. */
    public boolean allowSomewhere(Permission permission) {
        return all.stream().anyMatch(g -> holds(g, permission));
    }

    public boolean allowEverywhere(Permission permission) {
        return allow(permission, Scope.system());
    }

    /** Paths of the organisations in whose sub-trees the permission is held; for use in queries. */
    public Set<String> organisationPaths(Permission permission) {
        return all.stream()
                .filter(g -> holds(g, permission))
                .map(Grant::scope)
                .filter(Scope.Organisation.class::isInstance)
                .map(s -> ((Scope.Organisation) s).path())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of the events for which the permission is held; for use in queries. */
    public Set<Long> eventIds(Permission permission) {
        return all.stream()
                .filter(g -> holds(g, permission))
                .map(Grant::scope)
                .filter(Scope.Event.class::isInstance)
                .map(s -> ((Scope.Event) s).eventId())
                .collect(Collectors.toUnmodifiableSet());
    }
}
