package se.motesplats.seat.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.service.PersonDirectory;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.Apportionment;
import se.motesplats.seat.FirstDivisor;
import se.motesplats.shared.Language;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.service.Allow;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.ReadOnly;
import se.motesplats.shared.service.UseCase;

/** Distributing an event's seats to the municipalities: the coordinator's part. */
@Stateless
@UseCase
public class AllocationService {

    @Inject private SeatRepository repository;
    @Inject private SeatContacts contacts;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<RoundFixed> fixed;
    @Inject private jakarta.enterprise.event.Event<RoundReopened> reopened;
    @Inject private jakarta.enterprise.event.Event<NamingDeadlineChanged> deadlineChanged;

    /** The latest round and, once it is fixed, who holds how many seats. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public AllocationOverview overview(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        AllocationRound round = repository.findLatestRound(eventId).orElse(null);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        LocalDate tree = round == null ? today : round.getTreeDay();
        return new AllocationOverview(
                eventId,
                event.getTitle(),
                event.getStatus(),
                SeatRules.isOpen(event, clock.instant()),
                round == null ? null : details(round),
                repository.weightYears(tree),
                Math.toIntExact(repository.countMunicipalities(tree)),
                round == null || !round.isFixed()
                        ? List.of()
                        : SeatTree.inOrderOfNames(repository.rows(eventId, null)));
    }

    /**
     * Computes a distribution, or computes the open one anew; adjustments start over.
     *
     * @return id of the round
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public long propose(@Valid ProposeRound command) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(command.eventId()));
        repository.lockEvent(command.eventId());
        Event event = openEvent(command.eventId());
        Optional<AllocationRound> latest = repository.findLatestRound(command.eventId());
        if (latest.filter(AllocationRound::isFixed).isPresent()) {
            throw new RuleViolation("error.seat.fixedAlready");
        }
        AllocationRound round =
                latest.orElseGet(() -> new AllocationRound(event, 1, clock.instant(), me()));
        requireSeen(latest.map(AllocationRound::getVersion).orElse(null), command.version());
        LocalDate before = latest.map(AllocationRound::getNamingDeadline).orElse(null);
        round.plan(
                command.seats(),
                command.method(),
                FirstDivisor.SINCE_2018,
                command.weightYear(),
                command.minimum(),
                command.namingDeadline());
        round.compute(repository.municipalities(round.getTreeDay()));
        if (latest.isEmpty()) {
            repository.add(round);
            repository.flush();
        } else {
            repository.touch(round);
        }
        if (!command.namingDeadline().equals(before)) {
            deadlineChanged.fire(
                    new NamingDeadlineChanged(
                            command.eventId(), round.getId(), before, command.namingDeadline()));
        }
        return round.getId();
    }

    private static void requireSeen(@Nullable Integer now, @Nullable Integer seen) {
        if (!Objects.equals(now, seen)) {
            throw new StaleData();
        }
    }

    /** Gives municipalities other numbers than the computed ones, each with a reason. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void adjust(@Valid AdjustShares command) {
        AllocationRound round = lockRound(command.roundId(), command.version());
        for (AdjustShares.Line line : command.lines()) {
            round.adjust(line.organisationId(), line.seats(), line.reason());
        }
        repository.touch(round);
    }

    /** Who would be told if the round were fixed now. */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public FixPreview previewFix(long roundId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(repository.getEventOfRound(roundId)));
        AllocationRound round = repository.getRound(roundId);
        Map<String, List<Person>> told =
                contacts.of(
                        round.getShares().stream()
                                .map(s -> s.getOrganisation().getPath())
                                .toList());
        return new FixPreview(
                inOrder(round).stream()
                        .map(
                                s ->
                                        new FixPreview.Line(
                                                s.getOrganisation().getName(),
                                                s.getGranted(),
                                                told
                                                        .getOrDefault(
                                                                s.getOrganisation().getPath(),
                                                                List.of())
                                                        .stream()
                                                        .filter(p -> !p.isProtectedIdentity())
                                                        .map(Person::getName)
                                                        .toList()))
                        .toList());
    }

    /** Fixes the distribution: the municipalities have their seats, and their contacts are told. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void fix(long roundId, int version) {
        AllocationRound round = lockRound(roundId, version);
        openEvent(round.getEvent().getId());
        round.fix(clock.instant(), me());
        repository.makeSeats(round);
        fixed.fire(new RoundFixed(round.getEvent().getId(), roundId));
    }

    /**
     * Opens a fixed distribution again, as long as nobody is named; the seats are void, also those
     * that were passed on.
     */
    @Allow(Permission.SEAT_ALLOCATE)
    public void reopen(long roundId, int version) {
        AllocationRound round = lockRound(roundId, version);
        long eventId = round.getEvent().getId();
        repository.lockAllAllocations(eventId);
        round.reopen(repository.countNamed(roundId));
        repository.flush();
        repository.voidSeats(roundId, clock.instant());
        reopened.fire(new RoundReopened(eventId, roundId));
    }

    /** Moves the last day for naming people, also of a fixed round. */
    @Allow(Permission.SEAT_ALLOCATE)
    public void moveNamingDeadline(long roundId, int version, LocalDate day) {
        AllocationRound round = lockRound(roundId, version);
        LocalDate before = round.getNamingDeadline();
        round.moveNamingDeadline(day);
        repository.flush();
        if (!day.equals(before)) {
            deadlineChanged.fire(
                    new NamingDeadlineChanged(round.getEvent().getId(), roundId, before, day));
        }
    }

    private AllocationRound lockRound(long roundId, int version) {
        long eventId = repository.getEventOfRound(roundId);
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        repository.lockEvent(eventId);
        AllocationRound round = repository.getRound(roundId);
        round.requireVersion(version);
        return round;
    }

    private Event openEvent(long eventId) {
        Event event = repository.getEvent(eventId);
        SeatRules.requireOpen(event, clock.instant());
        return event;
    }

    private @Nullable Person me() {
        return caller.findPersonId().map(people::get).orElse(null);
    }

    private static List<AllocationShare> inOrder(AllocationRound round) {
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return round.getShares().stream()
                .sorted(Comparator.comparing(s -> s.getOrganisation().getName(), swedish))
                .toList();
    }

    private static RoundDetails details(AllocationRound round) {
        Map<String, String> names =
                round.getShares().stream()
                        .map(AllocationShare::getOrganisation)
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        o -> o.getCode().orElseGet(o::getName),
                                        Organisation::getName));
        List<RoundDetails.TieRow> ties =
                round.explain().ties().stream().map(tie -> inNames(tie, names)).toList();
        return new RoundDetails(
                round.getId(),
                round.getVersion(),
                round.getSeats(),
                round.getMethod(),
                round.getWeightYear(),
                round.getMinimum(),
                round.getNamingDeadline(),
                round.getStatus(),
                round.getProposedAt(),
                round.getFixedAt().orElse(null),
                round.getFixedBy()
                        .filter(p -> !p.isProtectedIdentity())
                        .map(Person::getName)
                        .orElse(null),
                inOrder(round).stream()
                        .map(
                                s ->
                                        new ShareRow(
                                                s.getOrganisation().getId(),
                                                s.getOrganisation().getName(),
                                                s.getWeight(),
                                                s.getWeightSource(),
                                                s.getComputed(),
                                                s.getGranted(),
                                                s.getReason().orElse(null)))
                        .toList(),
                ties);
    }

    private static RoundDetails.TieRow inNames(Apportionment.Tie tie, Map<String, String> names) {
        return new RoundDetails.TieRow(
                inNames(tie.contenders(), names), inNames(tie.winners(), names), tie.decidedBy());
    }

    private static String inNames(List<String> codes, Map<String, String> names) {
        return String.join(", ", codes.stream().map(c -> names.getOrDefault(c, c)).toList());
    }
}
