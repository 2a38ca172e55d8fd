package se.motesplats.signup.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Event;
import se.motesplats.event.export.service.ListExports;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Who has a seat at an event, where it stands and whether sessions are chosen. Those who see the
 * event's seats see everybody; those who see the seats of organisations see the seats of these and
 * of the units below, by the query itself. A protected identity has no name here, and is not found
 * by one.
 */
@Stateless
@UseCase
public class ParticipantService {

    /** The most that {@link #list} and {@link #rows} give at once. */
    public static final int MOST_ROWS = 1000;

    @Inject private ParticipantRepository repository;
    @Inject private SignupRepository signups;
    @Inject private ListExports exports;
    @Inject private Caller caller;

    /**
     * What the list is about, and the units that it can be limited to.
     *
     * @throws NotFound if the event is not published and the caller has no seats there
     */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public ParticipantOverview overview(long eventId) {
        Collection<String> paths = sight(eventId, null);
        Event event = signups.getEvent(eventId);
        List<ParticipantRepository.Unit> units = repository.units(eventId, paths);
        if (units.isEmpty()
                && !event.isPublished()
                && !caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope())) {
            throw new NotFound();
        }
        return new ParticipantOverview(
                event.getTitle(),
                event.getStatus(),
                isHybrid(event),
                paths == null,
                inOrder(units));
    }

    private static boolean isHybrid(Event event) {
        return event.getAttendanceMode() == AttendanceMode.HYBRID;
    }

    /** A page of the list. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public List<ParticipantRow> list(@Valid @NotNull ParticipantFilter filter, int first, int max) {
        return repository.rows(filter, sight(filter), first, Math.min(max, MOST_ROWS));
    }

    /** How many {@link #list} gives in all. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public long count(@Valid @NotNull ParticipantFilter filter) {
        return repository.count(filter, sight(filter));
    }

    /** Takes the list out as a file; the log keeps who did. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    public ParticipantExport export(
            @Valid @NotNull ParticipantFilter filter, @NotNull SheetFormat format) {
        Collection<String> paths = sight(filter);
        Event event = signups.getEvent(filter.eventId());
        List<Long> ids = repository.ids(filter, paths);
        exports.note(
                event.getId(),
                filter.organisationId(),
                ListExports.Kind.PARTICIPANTS,
                format,
                ids.size());
        return new ParticipantExport(event.getTitle(), isHybrid(event), ids);
    }

    /** The rows of an export as they are now, in the order given. */
    @Allow({Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE})
    @ReadOnly
    public List<ParticipantRow> rows(
            long eventId, @NotNull @Size(max = MOST_ROWS) List<Long> nominationIds) {
        return repository.rows(eventId, nominationIds, sight(eventId, null));
    }

    private @Nullable Collection<String> sight(ParticipantFilter filter) {
        Collection<String> paths = sight(filter.eventId(), filter.organisationId());
        signups.getEvent(filter.eventId());
        return paths;
    }

    /**
     * The sub-trees that the caller sees; null for the whole event.
     *
     * @param organisationId the unit that is asked for; somebody else's is refused
     */
    private @Nullable Collection<String> sight(long eventId, @Nullable Long organisationId) {
        Scope event = Scope.event(eventId);
        if (caller.may(Permission.SEAT_ALLOCATE, event)) {
            caller.require(Permission.SEAT_ALLOCATE, event);
            return null;
        }
        if (caller.may(Permission.SEAT_VIEW, event)) {
            caller.require(Permission.SEAT_VIEW, event);
            return null;
        }
        Collection<String> paths = caller.grants().organisationPaths(Permission.SEAT_VIEW);
        if (paths.isEmpty()) {
            throw new AccessDenied();
        }
        if (organisationId == null) {
            caller.require(Permission.SEAT_VIEW, Scope.organisation(paths.iterator().next()));
        } else {
            caller.require(
                    Permission.SEAT_VIEW,
                    repository
                            .findOrganisation(organisationId)
                            .map(Organisation::scope)
                            .orElseThrow(AccessDenied::new));
        }
        return paths;
    }

    /** As a tree is read: each unit behind those above it, and beside others by name. */
    private static List<ParticipantOverview.Unit> inOrder(List<ParticipantRepository.Unit> units) {
        Map<String, String> names =
                units.stream()
                        .collect(
                                Collectors.toMap(
                                        ParticipantRepository.Unit::path,
                                        ParticipantRepository.Unit::name));
        record Placed(ParticipantRepository.Unit unit, List<String> above) {}
        Collator swedish = Collator.getInstance(Language.SV.locale());
        Comparator<Placed> order =
                (a, b) -> {
                    for (int i = 0; i < Math.min(a.above.size(), b.above.size()); i++) {
                        int difference = swedish.compare(a.above.get(i), b.above.get(i));
                        if (difference != 0) {
                            return difference;
                        }
                    }
                    return Integer.compare(a.above.size(), b.above.size());
                };
        return units.stream()
                .map(unit -> new Placed(unit, namesOnPath(unit.path(), names)))
                .sorted(order)
                .map(
                        p ->
                                new ParticipantOverview.Unit(
                                        p.unit.id(), p.unit.name(), p.above.size() - 1))
                .toList();
    }

    private static List<String> namesOnPath(String path, Map<String, String> names) {
        List<String> above = new ArrayList<>();
        for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
            String name = names.get(path.substring(0, end + 1));
            if (name != null) {
                above.add(name);
            }
        }
        return above;
    }
}
