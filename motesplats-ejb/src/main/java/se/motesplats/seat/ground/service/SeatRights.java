package se.motesplats.seat.ground.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Caller;

/** Who may look at a unit's seats and who may change them. */
@Dependent
public class SeatRights {

    @Inject private Caller caller;

    /** Looking: the own sub-tree, or the whole event for who distributes its seats. */
    public void requireView(long eventId, Organisation unit) {
        if (!caller.may(Permission.SEAT_ALLOCATE, Scope.event(eventId))
                && !caller.may(Permission.SEAT_VIEW, Scope.event(eventId))
                && !caller.may(Permission.SEAT_VIEW, unit.scope())) {
            throw new AccessDenied();
        }
    }

    /**
     * Naming people for a unit: who does it for the unit, or on its behalf who distributes the
     * seats of the event.
     *
     * @return paths of the organisations whose people can be chosen
     */
    public Set<String> requireNaming(long eventId, Organisation unit) {
        if (isForUnit(eventId, unit)) {
            caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
            return Set.of(unit.getPath());
        }
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        return caller.grants().organisationPaths(Permission.SEAT_NOMINATE);
    }

    /** Whether the caller could name people for the unit only on its behalf. */
    public boolean isForUnit(long eventId, Organisation unit) {
        return !caller.may(Permission.SEAT_NOMINATE, unit.scope())
                && caller.may(Permission.SEAT_ALLOCATE, Scope.event(eventId));
    }

    /** Changing what is known by its id alone: somebody else's does not exist for the caller. */
    public void requireKnown(String path) {
        Scope scope = Scope.organisation(path);
        if (!caller.may(Permission.SEAT_VIEW, scope)
                && !caller.may(Permission.SEAT_NOMINATE, scope)) {
            throw new NotFound();
        }
        caller.require(Permission.SEAT_NOMINATE, scope);
    }
}
