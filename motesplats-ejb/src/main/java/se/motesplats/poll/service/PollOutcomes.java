package se.motesplats.poll.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.motesplats.poll.Poll;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.Caller;

/** All that a date can become, of every feature. */
@Dependent
class PollOutcomes {

    @Inject @Any private Instance<PollOutcome> outcomes;

    List<ChooseDate.Choice> choices(Caller caller) {
        return outcomes.stream()
                .sorted(Comparator.comparingInt(PollOutcome::place))
                .flatMap(
                        outcome ->
                                outcome.targets(caller).stream()
                                        .map(
                                                target ->
                                                        new ChooseDate.Choice(
                                                                outcome.kind() + ':' + target.id(),
                                                                outcome.kind(),
                                                                target.name())))
                .toList();
    }

    /**
     * The outcome, if the caller may make that of a date.
     *
     * @throws NotFound if not
     */
    PollOutcome get(ChooseDate command, Caller caller) {
        PollOutcome outcome = find(command.kind()).orElseThrow(NotFound::new);
        if (outcome.targets(caller).stream().noneMatch(t -> t.id() == command.target())) {
            throw new NotFound();
        }
        return outcome;
    }

    /** Whether the poll puts what became of it into calendars. */
    boolean isInCalendars(Poll poll) {
        return poll.getOutcome()
                .flatMap(this::find)
                .map(PollOutcome::isInCalendarsByPoll)
                .orElse(true);
    }

    /**
     * @throws RuleViolation if what became of it is changed elsewhere
     */
    void requireChangedHere(Poll poll) {
        if (poll.getOutcome().flatMap(this::find).filter(o -> !o.isChangedByPoll()).isPresent()) {
            throw new RuleViolation("error.poll.becameMore");
        }
    }

    private Optional<PollOutcome> find(String kind) {
        return outcomes.stream().filter(o -> o.kind().equals(kind)).findFirst();
    }
}
