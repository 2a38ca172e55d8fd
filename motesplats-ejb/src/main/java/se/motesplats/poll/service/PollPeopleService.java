package se.motesplats.poll.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.account.people.service.TypedPerson;
import se.motesplats.poll.PastedPeople;
import se.motesplats.poll.PastedPeople.Pasted;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollPart;
import se.motesplats.poll.PollParticipant;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** Who is asked in a poll, by those who run it; and what they are sent. */
@Stateless
@UseCase
public class PollPeopleService {

    /** What can be pasted at once. */
    public static final int MOST_LETTERS = 40_000;

    private static final int FOUND = 10;
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(12);

    @Inject private PollRepository repository;
    @Inject private PollDesk desk;
    @Inject private PersonDirectory people;
    @Inject private TypedPeople typedPeople;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<PollInvited> invited;
    @Inject private Event<PollReminded> reminded;
    @Inject private Event<PollLinkRenewed> renewed;

    /** People whom the caller may find, for the field that picks one. */
    @AllowLoggedIn
    @ReadOnly
    public List<PersonItem> searchPeople(long pollId, @NotNull String text) {
        repository.requireOwn(pollId, caller.personId());
        return people.search(text, FOUND);
    }

    /**
     * Adds somebody who was picked; nobody is told before {@link #invite}.
     *
     * @throws NotFound for somebody whom the caller could not have found
     */
    @AllowLoggedIn
    public void add(long pollId, long personId) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        poll.requireUndecided();
        if (!people.isVisible(personId)) {
            throw new NotFound();
        }
        Set<Long> known = known(poll);
        if (!known.add(personId)) {
            throw new RuleViolation("error.poll.personKnown");
        }
        requireRoom(known.size());
        join(poll, people.get(personId), null, null);
    }

    /**
     * Adds people as they were pasted. Who is in the poll already is passed over.
     *
     * @return how many were added
     * @throws se.motesplats.shared.InvalidInput naming each line that cannot be understood; then
     *     nobody is added
     */
    @AllowLoggedIn
    @TakesProblems
    public int paste(long pollId, @NotBlank @Size(max = MOST_LETTERS) String people) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        poll.requireUndecided();
        List<Pasted> pasted = problems.isSound("people") ? PastedPeople.read(people) : List.of();
        pasted.forEach(this::judge);
        problems.refuse();
        Set<Long> known = known(poll);
        Map<Person, Joining> joining = meet(pasted);
        joining.keySet().removeIf(person -> known.contains(person.getId()));
        requireRoom(known.size() + joining.size());
        joining.forEach((person, how) -> join(poll, person, how.calledAs(), how.email()));
        return joining.size();
    }

    /** How somebody who was pasted is called, and by which address. */
    private record Joining(@Nullable CalledAs calledAs, String email) {}

    private void judge(Pasted one) {
        if (!one.hasAddress()) {
            problems.add("people", "error.poll.noAddress", shortened(one.line()));
        } else if (EmailAddress.fault(one.email()).isPresent()
                || one.email().length() > Lengths.EMAIL) {
            problems.add("people", "error.poll.wrongAddress", shortened(one.line()));
        } else if (one.givenName().length() > Lengths.NAME
                || one.familyName().length() > Lengths.NAME) {
            problems.add("people", "error.poll.longName", shortened(one.line()));
        }
    }

    private static String shortened(String line) {
        return line.length() <= Lengths.CODE ? line : line.substring(0, Lengths.CODE) + "…";
    }

    /** Whoever was pasted by the address alone is who the caller knows by it. */
    private Map<Person, Joining> meet(List<Pasted> pasted) {
        Map<Person, Joining> joining = new LinkedHashMap<>();
        List<TypedPerson> typed = new ArrayList<>();
        Map<String, Person> byAddress =
                people.findByEmails(
                        pasted.stream().map(one -> Person.normalised(one.email())).toList());
        for (Pasted one : pasted) {
            Optional<Person> known =
                    Optional.ofNullable(byAddress.get(Person.normalised(one.email())))
                            .filter(p -> !one.named() && people.knows(p));
            if (known.isPresent()) {
                joining.putIfAbsent(known.get(), new Joining(null, one.email()));
            } else {
                typed.add(new TypedPerson(one.givenName(), one.familyName(), one.email()));
            }
        }
        typedPeople
                .meet(typed, null)
                .values()
                .forEach(
                        met ->
                                joining.putIfAbsent(
                                        met.person(),
                                        new Joining(met.calledAs(), met.typed().email().strip())));
        return joining;
    }

    private Set<Long> known(Poll poll) {
        Set<Long> known = new HashSet<>();
        repository.participants(poll).forEach(p -> known.add(p.getPerson().getId()));
        return known;
    }

    private static void requireRoom(int size) {
        if (size > Poll.MOST_PEOPLE) {
            throw new RuleViolation("error.poll.tooManyPeople", Poll.MOST_PEOPLE, size);
        }
    }

    private void join(
            Poll poll, Person person, @Nullable CalledAs calledAs, @Nullable String email) {
        repository.add(new PollParticipant(poll, person, PollPart.ASKED, calledAs, email));
        poll.waitAgain();
    }

    /** Takes somebody out, with what that person said; the link opens nothing any more. */
    @AllowLoggedIn
    public void remove(long pollId, long participantId) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        poll.requireUndecided();
        PollParticipant gone = repository.getParticipant(poll, participantId);
        if (gone.getPart() == PollPart.OWNER) {
            throw new RuleViolation("error.poll.ownerStays");
        }
        repository.remove(gone);
    }

    /** Lets somebody run the poll as well, or no longer. */
    @AllowLoggedIn
    public void coOwn(long pollId, long participantId, boolean may) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        repository.getParticipant(poll, participantId).coOwn(may);
    }

    /** Ends somebody's link at once. */
    @AllowLoggedIn
    public void revokeLink(long pollId, long participantId) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        repository.getParticipant(poll, participantId).revokeLink();
    }

    /** Mails somebody a new link; the old one ends. */
    @AllowLoggedIn
    public void renewLink(long pollId, long participantId) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        PollParticipant to = repository.getParticipant(poll, participantId);
        if (to.getInvitedAt().isEmpty()) {
            throw new RuleViolation("error.poll.notInvited");
        }
        to.count(clock.instant());
        renewed.fire(new PollLinkRenewed(desk.post(poll, List.of(to))));
    }

    /**
     * Asks everybody who has not been asked yet, each by a mail with a link of their own.
     *
     * @throws RuleViolation if there is no date, nobody to ask, or the last day is over
     */
    @AllowLoggedIn
    public void invite(long pollId) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        Instant now = clock.instant();
        poll.requireOpen(now);
        List<PollParticipant> fresh =
                repository.participants(poll).stream()
                        .filter(p -> p.getPart().isWaitedFor() && p.getInvitedAt().isEmpty())
                        .toList();
        if (fresh.isEmpty()) {
            throw new RuleViolation("error.poll.nobodyToInvite");
        }
        fresh.forEach(p -> p.invite(now));
        poll.waitAgain();
        invited.fire(new PollInvited(desk.post(poll, fresh)));
    }

    /**
     * Reminds those who have not answered each date, and nobody else.
     *
     * @throws RuleViolation if nobody is missing, or they were reminded a moment ago
     */
    @AllowLoggedIn
    public void remind(long pollId) {
        Poll poll = repository.lockOwn(pollId, caller.personId());
        Instant now = clock.instant();
        poll.requireOpen(now);
        Instant lately = poll.getRemindedAt().filter(at -> isLately(at, now)).orElse(null);
        if (lately != null) {
            throw new RuleViolation("error.poll.remindedLately", lately);
        }
        List<PollParticipant> missing = desk.missing(poll);
        if (missing.isEmpty()) {
            throw new RuleViolation("error.poll.nobodyMissing");
        }
        poll.remind(now);
        reminded.fire(new PollReminded(desk.post(poll, missing)));
    }

    private static boolean isLately(Instant at, Instant now) {
        return !at.isAfter(now) && at.plus(BETWEEN_REMINDERS).isAfter(now);
    }
}
