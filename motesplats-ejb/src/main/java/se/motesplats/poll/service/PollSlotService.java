package se.motesplats.poll.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollSlot;
import se.motesplats.poll.SlotPattern;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * The dates of a poll, by those who run it. Nobody is told: reminders tell who has more to answer.
 */
@Stateless
@UseCase
public class PollSlotService {

    @Inject private PollRepository repository;
    @Inject private PollDesk desk;
    @Inject private Caller caller;
    @Inject private Problems problems;

    /**
     * Adds many dates at once; those that are there already stay as they are.
     *
     * @return how many were added
     * @throws NotFound for everybody who does not run the poll
     */
    @AllowLoggedIn
    @TakesProblems
    public int addMany(long pollId, @Valid QuickSlots command) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        poll.requireUndecided();
        problems.ask(() -> SlotPattern.times(command.times()), "times");
        problems.ask(
                () -> SlotPattern.requireDays(command.firstDay(), last(command)),
                "lastDay",
                "firstDay");
        problems.ask(() -> pattern(command).instants(), "weekdays", "lastDay", "firstDay", "times");
        problems.ask(
                () -> desk.requireFuture(pattern(command).instants().get(0)),
                "firstDay",
                "lastDay",
                "times",
                "weekdays");
        problems.refuse();
        Set<Instant> known = starts(poll);
        List<Instant> added =
                pattern(command).instants().stream().filter(at -> !known.contains(at)).toList();
        PollDesk.requireRoom(known.size() + added.size());
        added.forEach(at -> repository.add(new PollSlot(poll, at, null)));
        if (!added.isEmpty()) {
            poll.waitAgain();
        }
        return added.size();
    }

    private static SlotPattern pattern(QuickSlots command) {
        return new SlotPattern(
                command.firstDay(),
                last(command),
                command.weekdays(),
                new TreeSet<>(SlotPattern.times(command.times())));
    }

    private static LocalDate last(QuickSlots command) {
        return command.lastDay() == null ? command.firstDay() : command.lastDay();
    }

    private Set<Instant> starts(Poll poll) {
        Set<Instant> starts = new HashSet<>();
        repository.slots(poll).forEach(slot -> starts.add(slot.getStartsAt()));
        return starts;
    }

    /**
     * Adds one date, or moves one: what was said to it then counts no more.
     *
     * @param slotId null for a new one
     */
    @AllowLoggedIn
    @TakesProblems
    public void save(long pollId, @Nullable Long slotId, @Valid SlotTime command) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        poll.requireUndecided();
        problems.ask(() -> desk.requireFuture(command.instant()), "time", "day", "which");
        problems.refuse();
        Instant at = command.instant();
        PollSlot slot = slotId == null ? null : repository.getSlot(poll, slotId);
        if (slot != null && slot.getStartsAt().equals(at)) {
            return;
        }
        Set<Instant> known = starts(poll);
        if (known.contains(at)) {
            throw new RuleViolation("error.poll.slotKnown");
        }
        if (slot == null) {
            PollDesk.requireRoom(known.size() + 1);
            repository.add(new PollSlot(poll, at, null));
        } else {
            repository.forgetAnswers(slot);
            slot.move(at);
        }
        poll.waitAgain();
    }

    /** Takes a date away, with what was said to it. */
    @AllowLoggedIn
    public void remove(long pollId, long slotId) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        poll.requireUndecided();
        repository.remove(repository.getSlot(poll, slotId));
    }
}
