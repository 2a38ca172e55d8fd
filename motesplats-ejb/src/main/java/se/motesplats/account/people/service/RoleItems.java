package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.Role;

/** Turns roles into what a page shows. */
@ApplicationScoped
public class RoleItems {

    /** Roles whose holder may appoint a deputy. */
    public static final Set<Role> WITH_DEPUTY = Set.of(Role.MANAGER, Role.MUNICIPAL_CONTACT);

    @Inject private ScopeEvents events;
    @Inject private Clock clock;

    public List<RoleItem> of(List<RoleAssignment> assignments) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> titles =
                events.titles(assignments.stream().flatMap(r -> r.getEventId().stream()).toList());
        return assignments.stream().map(r -> item(r, titles, today)).toList();
    }

    private static RoleItem item(RoleAssignment r, Map<Long, String> titles, LocalDate today) {
        RoleItem.Phase phase = phase(r, today);
        return new RoleItem(
                r.getId(),
                r.getPerson().getNameForOthers().orElse(null),
                r.getRole(),
                r.getOrganisation().map(Organisation::getName).orElse(null),
                r.getEventId().map(id -> titles.getOrDefault(id, "#" + id)).orElse(null),
                r.getOnBehalfOf().isPresent(),
                r.getOnBehalfOf().flatMap(Person::getNameForOthers).orElse(null),
                r.getValidFrom().orElse(null),
                r.getValidTo().orElse(null),
                phase,
                WITH_DEPUTY.contains(r.getRole())
                        && r.getOnBehalfOf().isEmpty()
                        && phase != RoleItem.Phase.OVER);
    }

    private static RoleItem.Phase phase(RoleAssignment r, LocalDate today) {
        Optional<LocalDate> to = r.getValidTo();
        if (to.isPresent() && to.get().isBefore(today)) {
            return RoleItem.Phase.OVER;
        }
        return r.getValidFrom().filter(from -> from.isAfter(today)).isPresent()
                ? RoleItem.Phase.LATER
                : RoleItem.Phase.NOW;
    }
}
