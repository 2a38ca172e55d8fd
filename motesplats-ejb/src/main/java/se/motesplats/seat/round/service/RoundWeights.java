package se.motesplats.seat.round.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.motesplats.organisation.Organisation;
import se.motesplats.seat.Weight;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/** What municipalities count for in a distribution that does not go by population. */
@Dependent
class RoundWeights {

    @Inject private RoundRepository rounds;
    @Inject private Clock clock;

    /**
     * The weights of the kind that was chosen.
     *
     * @return by the id of the municipality
     * @throws RuleViolation if the events before have nothing to go by
     */
    Map<Long, Weight> of(ProposeRound command, List<Organisation> municipalities) {
        return switch (command.weightKind()) {
            case ATTENDANCE -> attendance(command.eventId(), municipalities);
            case EARLIER -> earlier(command.eventId(), municipalities);
            case EMPLOYEES, TYPED -> typed(command);
            case POPULATION -> throw new IllegalArgumentException("the register has those");
        };
    }

    private static Map<Long, Weight> typed(ProposeRound command) {
        String source = String.valueOf(command.weightSource()).strip();
        return command.weights().stream()
                .collect(
                        Collectors.toMap(
                                ProposeRound.TypedWeight::organisationId,
                                w -> new Weight(w.weight(), source),
                                (first, again) -> again));
    }

    /**
     * What the distribution of the event before gave, corrections included; with as many seats it
     * is the same again.
     */
    private Map<Long, Weight> earlier(long eventId, List<Organisation> municipalities) {
        RoundRepository.EarlierEvent last =
                rounds.earlierEvents(eventId, SwedishTime.dayOf(clock.instant()), 1).stream()
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("error.seat.noEarlier"));
        Map<Long, Long> given = rounds.lastDistribution(last.id());
        if (municipalities.stream().allMatch(o -> given.getOrDefault(o.getId(), 0L) == 0)) {
            throw new RuleViolation("error.seat.noEarlier");
        }
        return municipalities.stream()
                .collect(
                        Collectors.toMap(
                                Organisation::getId,
                                o -> new Weight(given.getOrDefault(o.getId(), 0L), last.title())));
    }

    /** People who took part in earlier events of the series, or had said that they would. */
    private Map<Long, Weight> attendance(long eventId, List<Organisation> municipalities) {
        List<RoundRepository.EarlierEvent> earlier =
                rounds.earlierEvents(
                        eventId, SwedishTime.dayOf(clock.instant()), SeatMemory.MOST_EVENTS);
        Map<Long, Long> counted =
                rounds
                        .past(earlier.stream().map(RoundRepository.EarlierEvent::id).toList())
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        RoundRepository.Past::municipalityId,
                                        Collectors.summingLong(p -> p.taken() - p.noShows())));
        if (counted.values().stream().noneMatch(n -> n > 0)) {
            throw new RuleViolation("error.seat.noAttendance");
        }
        String source =
                earlier.stream()
                        .map(RoundRepository.EarlierEvent::title)
                        .collect(Collectors.joining(", "));
        return municipalities.stream()
                .collect(
                        Collectors.toMap(
                                Organisation::getId,
                                o -> new Weight(counted.getOrDefault(o.getId(), 0L), source)));
    }
}
