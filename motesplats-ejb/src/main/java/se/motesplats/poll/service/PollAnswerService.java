package se.motesplats.poll.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.motesplats.account.SecretToken;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollSlot;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Saying which dates suit: logged in, or by the personal link. */
@Stateless
@UseCase
public class PollAnswerService {

    @Inject private PollRepository repository;
    @Inject private PollReader reader;
    @Inject private PollDesk desk;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<PollAllAnswered> allAnswered;

    /**
     * The poll that a link opens. Looking changes nothing, so that a mail scanner that follows
     * links answers for nobody.
     *
     * @return empty for a link that never was, has ended, ran out or was replaced by a newer one:
     *     which of these is not told
     */
    @AllowEveryone
    @ReadOnly
    public Optional<PollBoard> byLink(@NotNull @Size(max = Lengths.URL) String token) {
        Instant now = clock.instant();
        return repository
                .findByLink(new SecretToken(token).hash(), now)
                .map(me -> reader.board(me, now));
    }

    /**
     * Answers by the link, or changes the answers.
     *
     * @throws NotFound if the link opens nothing
     * @throws RuleViolation if the poll takes no answers, a date is full, or far too many came
     */
    @AllowEveryone
    @TakesProblems
    public void answerByLink(
            @NotNull @Size(max = Lengths.URL) String token, @Valid AnswerPoll command) {
        answer(lockByLink(token), command);
    }

    /** As {@link #answerByLink}, by the person who is logged in. */
    @AllowLoggedIn
    @TakesProblems
    public void answer(long pollId, @Valid AnswerPoll command) {
        answer(lockMine(pollId), command);
    }

    /**
     * Adds a date by the link, to which its person says yes at once.
     *
     * @throws RuleViolation if the poll takes no such dates, or it is there already
     */
    @AllowEveryone
    @TakesProblems
    public void proposeByLink(
            @NotNull @Size(max = Lengths.URL) String token, @Valid SlotTime command) {
        propose(lockByLink(token), command);
    }

    /** As {@link #proposeByLink}, by the person who is logged in. */
    @AllowLoggedIn
    @TakesProblems
    public void propose(long pollId, @Valid SlotTime command) {
        propose(lockMine(pollId), command);
    }

    /** The poll is locked, and then looked whether the link still is what it was. */
    private PollParticipant lockByLink(String token) {
        String hash = new SecretToken(token).hash();
        PollParticipant seen =
                repository.findByLink(hash, clock.instant()).orElseThrow(NotFound::new);
        repository.lock(seen.getPoll().getId());
        return repository.findByLink(hash, clock.instant()).orElseThrow(NotFound::new);
    }

    private PollParticipant lockMine(long pollId) {
        if (repository.findMine(pollId, caller.personId()).isEmpty()) {
            throw new NotFound();
        }
        repository.lock(pollId);
        return repository.findMine(pollId, caller.personId()).orElseThrow(NotFound::new);
    }

    private void answer(PollParticipant me, AnswerPoll command) {
        PollParticipant mine = repository.refresh(me);
        Poll poll = mine.getPoll();
        Instant now = clock.instant();
        poll.requireOpen(now);
        List<PollSlot> slots = repository.slots(poll);
        Map<Long, PollChoice> answers = chosen(slots, command);
        requireRoom(mine, slots, answers);
        problems.refuse();
        mine.answer(command.comment(), now);
        repository.write(mine.getId(), answers, now);
        repository.flush();
        tellIfLast(poll, mine, now);
    }

    /** Dates that were taken away meanwhile are passed over. */
    private static Map<Long, PollChoice> chosen(List<PollSlot> slots, AnswerPoll command) {
        Map<Long, PollChoice> answers = new HashMap<>();
        for (PollSlot slot : slots) {
            PollChoice choice = command.answers().get(slot.getId());
            if (choice != null) {
                answers.put(slot.getId(), choice);
            } else if (command.restNo()) {
                answers.put(slot.getId(), PollChoice.NO);
            }
        }
        return answers;
    }

    /** Counted while the poll is locked, so that two cannot both get the last place. */
    private void requireRoom(
            PollParticipant mine, List<PollSlot> slots, Map<Long, PollChoice> answers) {
        Integer limit = mine.getPoll().frame().slotLimit();
        if (limit == null) {
            return;
        }
        Map<Long, Integer> taken = repository.yesOfOthers(mine.getPoll().getId(), mine.getId());
        Set<Long> had = repository.yesOf(mine.getId());
        for (PollSlot slot : slots) {
            boolean wants =
                    answers.get(slot.getId()) == PollChoice.YES && !had.contains(slot.getId());
            if (wants && taken.getOrDefault(slot.getId(), 0) >= limit) {
                problems.add("answers", "error.poll.slotFull", slot.getStartsAt());
            }
        }
    }

    private void tellIfLast(Poll poll, PollParticipant mine, Instant now) {
        if (mine.getPart().isWaitedFor()
                && desk.allHaveAnswered(poll)
                && poll.allHaveAnswered(now)) {
            allAnswered.fire(new PollAllAnswered(poll));
        }
    }

    private void propose(PollParticipant me, SlotTime command) {
        PollParticipant mine = repository.refresh(me);
        Poll poll = mine.getPoll();
        Instant now = clock.instant();
        poll.requireOpen(now);
        if (!poll.frame().ownProposals() && !mine.isEditor()) {
            throw new RuleViolation("error.poll.noProposals");
        }
        problems.ask(() -> desk.requireFuture(command.instant()), "time", "day", "which");
        problems.refuse();
        Instant at = command.instant();
        List<PollSlot> slots = repository.slots(poll);
        if (slots.stream().anyMatch(slot -> slot.getStartsAt().equals(at))) {
            throw new RuleViolation("error.poll.slotKnown");
        }
        PollDesk.requireRoom(slots.size() + 1);
        requireFew(mine, slots);
        mine.count(now);
        PollSlot added = new PollSlot(poll, at, mine);
        repository.add(added);
        repository.flush();
        repository.addYes(mine.getId(), added.getId(), now);
        poll.waitAgain();
    }

    /** One person alone does not fill the poll. */
    private static void requireFew(PollParticipant mine, List<PollSlot> slots) {
        long own =
                slots.stream()
                        .filter(s -> s.getProposedBy().filter(mine::equals).isPresent())
                        .count();
        if (own >= Poll.MOST_PROPOSALS) {
            throw new RuleViolation("error.poll.tooManyProposals", Poll.MOST_PROPOSALS);
        }
    }
}
