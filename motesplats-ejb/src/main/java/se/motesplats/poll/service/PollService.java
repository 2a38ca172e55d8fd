package se.motesplats.poll.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollPart;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Making and keeping polls. Whoever has a role of work may make one; it is known to those who run
 * it and those who are asked, and to nobody else, whatever rights they have.
 */
@Stateless
@UseCase
public class PollService {

    /** Whoever makes more in a day writes to people who did not ask for it. */
    static final int MOST_A_DAY = 20;

    @Inject private PollRepository repository;
    @Inject private PollReader reader;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private PollOutcomes outcomes;
    @Inject private Event<PollFinalised> finalised;

    /** The polls that the caller runs or is asked in, the ones to answer first. */
    @AllowLoggedIn
    @ReadOnly
    public List<PollListItem> mine() {
        return reader.list(caller.personId(), clock.instant());
    }

    /** Whether the caller may make polls. */
    @AllowLoggedIn
    @ReadOnly
    public boolean mayCreate() {
        return caller.grants().allowSomewhere(Permission.POLL_EDIT);
    }

    /**
     * A poll with its dates and answers, for who runs it or was told of it.
     *
     * @throws NotFound for everybody else
     */
    @AllowLoggedIn
    @ReadOnly
    public PollBoard get(long id) {
        return reader.board(
                repository.findMine(id, caller.personId()).orElseThrow(NotFound::new),
                clock.instant());
    }

    /**
     * As {@link #get}, for those who run it.
     *
     * @throws NotFound for everybody else
     */
    @AllowLoggedIn
    @ReadOnly
    public PollBoard getToEdit(long id) {
        repository.requireOwn(id, caller.personId());
        return get(id);
    }

    /**
     * Makes a poll, without dates and people so far; nobody is told.
     *
     * @return its id
     */
    @Allow(Permission.POLL_EDIT)
    @TakesProblems
    public long create(@Valid PollFacts facts) {
        Instant now = clock.instant();
        long me = caller.personId();
        problems.ask(() -> requireFuture(facts.lastDay(), now), "lastDay");
        problems.refuse();
        if (repository.madeBy(me, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new RuleViolation("error.poll.tooMany", MOST_A_DAY);
        }
        Poll poll = new Poll(people.me(), facts.matter(), facts.frame(), now);
        repository.add(poll);
        repository.add(new PollParticipant(poll, people.me(), PollPart.OWNER, null, null));
        repository.flush();
        return poll.getId();
    }

    private static void requireFuture(LocalDate lastDay, Instant now) {
        if (!now.isBefore(SwedishTime.endOf(lastDay))) {
            throw new RuleViolation("error.poll.lastDayOver");
        }
    }

    /**
     * Changes a poll. Once the date is chosen, those who have it in their calendar are told.
     *
     * @param version the version that the editor started from
     */
    @AllowLoggedIn
    @TakesProblems
    public void save(long id, int version, @Valid PollFacts facts) {
        Poll poll = repository.lockOwn(id, caller.personId());
        poll.requireVersion(version);
        problems.ask(() -> requireLimit(poll, facts.slotLimit()), "slotLimit");
        problems.ask(() -> requireHidden(poll, facts), "namesHidden");
        problems.ask(
                () -> {
                    if (poll.statusAt(clock.instant()) == PollStatus.OPEN) {
                        requireFuture(facts.lastDay(), clock.instant());
                    }
                },
                "lastDay");
        problems.refuse();
        if (!facts.matter().equals(poll.matter())) {
            outcomes.requireChangedHere(poll);
        }
        poll.rule(facts.frame(), clock.instant());
        boolean differs = poll.describe(facts.matter());
        repository.flush();
        if (differs && poll.statusAt(clock.instant()) == PollStatus.FINALISED) {
            finalised.fire(
                    new PollFinalised(
                            poll, repository.told(poll), true, outcomes.isInCalendars(poll)));
        }
    }

    private void requireLimit(Poll poll, @Nullable Integer limit) {
        int most = limit == null ? 0 : repository.mostYes(poll.getId());
        if (limit != null && most > limit) {
            throw new RuleViolation("error.poll.limitBelow", most);
        }
    }

    private static void requireHidden(Poll poll, PollFacts facts) {
        if (poll.frame().namesHidden() && !facts.namesHidden()) {
            throw new RuleViolation("error.poll.namesStayHidden");
        }
    }

    /** Takes no more answers. Nobody is told. */
    @AllowLoggedIn
    public void close(long id) {
        repository.lockOwn(id, caller.personId()).close(clock.instant());
    }

    /** Takes answers again, until the end of a day that is not over. */
    @AllowLoggedIn
    public void reopen(long id, @NotNull LocalDate until) {
        repository.lockOwn(id, caller.personId()).reopen(until, clock.instant());
    }
}
