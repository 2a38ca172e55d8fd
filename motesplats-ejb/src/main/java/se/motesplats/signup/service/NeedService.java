package se.motesplats.signup.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.motesplats.event.Event;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;
import se.motesplats.signup.Need;
import se.motesplats.signup.NeedReading;
import se.motesplats.signup.ParticipantNeed;

/**
 * Needs of diet and access: told by the person alone, read by others as numbers. A free text is
 * read by others only if at least {@value #CROWD} people wrote the same, or if its author let it be
 * read; see adr/0016.
 */
@Stateless
@UseCase
public class NeedService {

    /** So many must have written the same before a text says nothing about one of them. */
    static final int CROWD = 3;

    @Inject private NeedRepository repository;
    @Inject private SignupRepository signups;
    @Inject private Caller caller;
    @Inject private Settings settings;
    @Inject private Clock clock;

    /**
     * The caller's own.
     *
     * @throws NotFound if the caller has no seat at the event
     */
    @AllowLoggedIn
    @ReadOnly
    public OwnNeeds own(long eventId) {
        long person = caller.personId();
        if (signups.findSeat(eventId, person).isEmpty()) {
            throw new NotFound();
        }
        Event event = signups.getEvent(eventId);
        Optional<ParticipantNeed> told = repository.find(eventId, person);
        return new OwnNeeds(
                told.map(ParticipantNeed::getNeeds).orElse(Set.of()),
                told.flatMap(ParticipantNeed::getDietText).orElse(null),
                told.flatMap(ParticipantNeed::getAccessText).orElse(null),
                told.map(ParticipantNeed::isShown).orElse(false),
                isOpen(event),
                event.lastDay()
                        .map(last -> last.plusDays(settings.number(Setting.NEEDS_DAYS)))
                        .orElse(null));
    }

    /**
     * Tells own needs, or takes them back.
     *
     * @throws NotFound if the caller has no seat at the event
     * @throws RuleViolation if the event is over
     */
    @AllowLoggedIn
    public void save(@Valid SaveNeeds command) {
        long person = caller.personId();
        signups.shareEvent(command.eventId());
        long seat = signups.findSeat(command.eventId(), person).orElseThrow(NotFound::new);
        // The seat's end deletes them: whoever comes second finds what the first left.
        if (!SignupRepository.CHOOSING.contains(signups.lockNomination(seat).getStatus())) {
            throw new NotFound();
        }
        if (!isOpen(signups.getEvent(command.eventId()))) {
            throw new RuleViolation("error.signup.needsOver");
        }
        Instant now = clock.instant();
        Optional<ParticipantNeed> told = repository.find(command.eventId(), person);
        if (command.isNothing()) {
            told.ifPresent(repository::remove);
            return;
        }
        ParticipantNeed need =
                told.orElseGet(
                        () -> {
                            ParticipantNeed first =
                                    new ParticipantNeed(command.eventId(), person, now);
                            repository.add(first);
                            return first;
                        });
        need.tell(command.needs(), command.dietText(), command.accessText(), command.shown(), now);
    }

    private boolean isOpen(Event event) {
        return event.isOpen() && !event.isOver(clock.instant());
    }

    /** The numbers of an event; the log keeps who asked for them. */
    @Allow(Permission.SEAT_ALLOCATE)
    public NeedCounts count(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        signups.getEvent(eventId);
        repository.add(new NeedReading(eventId, caller.personId(), clock.instant()));
        List<ParticipantNeed> told = repository.ofParticipants(eventId);
        List<ParticipantNeed> eating = repository.ofGuests(eventId);
        return new NeedCounts(
                signups.countPeople(eventId).people(),
                repository.countGuests(eventId),
                told.size(),
                diets(eating),
                Need.of(Need.Kind.ACCESS).stream()
                        .map(need -> new NeedCounts.Access(need, having(told, need)))
                        .filter(row -> row.people() > 0)
                        .toList(),
                texts(eating, ParticipantNeed::getDietText),
                texts(told, ParticipantNeed::getAccessText));
    }

    private static long having(List<ParticipantNeed> told, Need need) {
        return told.stream().filter(n -> n.getNeeds().contains(need)).count();
    }

    /** The largest number first. */
    private static List<NeedCounts.Diet> diets(List<ParticipantNeed> told) {
        Map<List<Need>, Long> portions =
                told.stream()
                        .map(
                                n ->
                                        n.getNeeds().stream()
                                                .filter(need -> need.kind() == Need.Kind.DIET)
                                                .sorted()
                                                .toList())
                        .filter(needs -> !needs.isEmpty())
                        .collect(Collectors.groupingBy(needs -> needs, Collectors.counting()));
        return portions.entrySet().stream()
                .map(e -> new NeedCounts.Diet(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingLong(NeedCounts.Diet::people)
                                .reversed()
                                .thenComparing(d -> d.needs().toString()))
                .toList();
    }

    private static NeedCounts.Texts texts(
            List<ParticipantNeed> told, Function<ParticipantNeed, Optional<String>> text) {
        Map<String, List<ParticipantNeed>> alike = new TreeMap<>();
        for (ParticipantNeed need : told) {
            text.apply(need)
                    .ifPresent(
                            t ->
                                    alike.computeIfAbsent(NormalForm.key(t), k -> new ArrayList<>())
                                            .add(need));
        }
        List<NeedCounts.Line> lines = new ArrayList<>();
        long others = 0;
        for (List<ParticipantNeed> authors : alike.values()) {
            Set<ParticipantNeed> read = new HashSet<>(authors);
            if (authors.size() < CROWD) {
                read.removeIf(author -> !author.isShown());
            }
            others += authors.size() - read.size();
            if (!read.isEmpty()) {
                lines.add(new NeedCounts.Line(text.apply(authors.get(0)).orElse(""), read.size()));
            }
        }
        return new NeedCounts.Texts(lines, others);
    }
}
