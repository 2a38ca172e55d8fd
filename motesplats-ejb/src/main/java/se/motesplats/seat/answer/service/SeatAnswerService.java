package se.motesplats.seat.answer.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.motesplats.account.SecretToken;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.service.EventContact;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationLink;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.capacity.service.ModeRoom;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatLocks;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.ground.service.SeatRules;
import se.motesplats.seat.naming.service.NamingDesk;
import se.motesplats.seat.waiting.service.OfferDesk;
import se.motesplats.seat.waiting.service.WaitingListRepository;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.AllowSystem;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Saying yes or no to the own seat: logged in, or by the link of the mail. */
@Stateless
@UseCase
public class SeatAnswerService {

    @Inject private EventContact eventContact;
    @Inject private SeatRepository repository;
    @Inject private SeatLocks locks;
    @Inject private HolderRepository holders;
    @Inject private NamingDesk naming;
    @Inject private OfferDesk offers;
    @Inject private ModeRoom modes;
    @Inject private WaitingListRepository waiting;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<SeatAccepted> accepted;
    @Inject private jakarta.enterprise.event.Event<SeatDeclined> declined;
    @Inject private jakarta.enterprise.event.Event<SeatWantedAgain> wantedAgain;

    /** The caller's own seats, latest first. */
    @AllowLoggedIn
    @ReadOnly
    public List<SeatOffer> mine() {
        Instant now = clock.instant();
        return holders.ofPerson(caller.personId()).stream().map(n -> offer(n, now, false)).toList();
    }

    /**
     * Says yes or no to an own seat. A yes can become a no, and a no a yes as long as the unit has
     * a seat that is free and nobody waits for.
     *
     * @throws NotFound if it is somebody else's
     * @throws RuleViolation {@code error.seat.seatGone} with whom to call
     */
    @AllowLoggedIn
    public void answer(long nominationId, boolean yes) {
        HolderRepository.Place place = holders.getPlace(nominationId);
        if (place.personId() != caller.personId()) {
            throw new NotFound();
        }
        answer(nominationId, place, yes);
    }

    /**
     * The seat that a link is about. Looking changes nothing, so that a mail scanner that opens
     * links answers for nobody.
     *
     * @throws RuleViolation if the link is unknown or too old
     */
    @AllowEveryone
    @ReadOnly
    public SeatOffer byLink(@NotNull @Size(max = Lengths.URL) String token) {
        NominationLink link = link(token);
        return offer(current(link), clock.instant(), link.isSpent());
    }

    /**
     * Says yes or no by the link. The same answer again changes nothing and is no fault.
     *
     * @throws RuleViolation if the link is unknown, too old or was used for another answer and
     *     answers once, or the nomination has ended
     */
    @AllowEveryone
    public void answerByLink(@NotNull @Size(max = Lengths.URL) String token, boolean yes) {
        NominationLink link = link(token);
        long nominationId = current(link).getId();
        HolderRepository.Place place = holders.getPlace(nominationId);
        offers.lockForAnswer(nominationId, place);
        waiting.refresh(link);
        if (link.isSpent()) {
            refuseOtherAnswer(holders.getFresh(nominationId), yes);
            return;
        }
        answer(nominationId, place, yes);
        link.use(clock.instant());
    }

    /**
     * Says yes or no for somebody whose calendar has answered: who that is, the caller has made
     * sure. In a transaction of its own, so that a refusal ends nothing else.
     *
     * @throws RuleViolation as by the link
     */
    @AllowSystem
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void answerByCalendar(long nominationId, boolean yes) {
        answer(nominationId, holders.getPlace(nominationId), yes);
    }

    /**
     * Takes part in another way, as long as somebody else could still get the seat.
     *
     * @throws NotFound if it is somebody else's seat
     * @throws RuleViolation if the event leaves no choice, it is too late, or there is no room
     */
    @AllowLoggedIn
    public void changeMode(long nominationId, @NotNull SeatMode mode) {
        HolderRepository.Place place = holders.getPlace(nominationId);
        if (place.personId() != caller.personId()) {
            throw new NotFound();
        }
        locks.lockAllocations(place.eventId(), List.of(place.organisationId()));
        modes.lock(repository.getEvent(place.eventId()));
        modes.change(holders.getFresh(nominationId), mode);
    }

    private static void refuseOtherAnswer(Nomination nomination, boolean yes) {
        NominationStatus said = yes ? NominationStatus.ACCEPTED : NominationStatus.DECLINED;
        if (nomination.getStatus() != said) {
            throw new RuleViolation("error.seat.linkUsed");
        }
    }

    private NominationLink link(String token) {
        NominationLink link =
                holders.findLink(new SecretToken(token).hash())
                        .orElseThrow(() -> new RuleViolation("error.seat.linkUnknown"));
        if (link.isExpired(clock.instant())) {
            throw new RuleViolation("error.seat.linkExpired");
        }
        return link;
    }

    /** Who changed a no into a yes has another nomination for the same unit's seats since. */
    private Nomination current(NominationLink link) {
        Nomination named = link.getNomination();
        if (named.getStatus() != NominationStatus.DECLINED) {
            return named;
        }
        return holders
                .activeOf(named.getEvent().getId(), List.of(named.getPerson().getId()))
                .stream()
                .filter(n -> n.getAllocation().equals(named.getAllocation()))
                .findFirst()
                .orElse(named);
    }

    private void answer(long nominationId, HolderRepository.Place place, boolean yes) {
        offers.lockForAnswer(nominationId, place);
        Nomination nomination = holders.getFresh(nominationId);
        Instant now = clock.instant();
        SeatRules.requireOpen(repository.getEvent(place.eventId()), now);
        if (yes && isRegrettable(nomination)) {
            Nomination again = naming.comeAfterAll(nomination);
            wantedAgain.fire(new SeatWantedAgain(again.getId()));
            return;
        }
        boolean news = yes ? nomination.accept(now) : nomination.decline(now);
        repository.flush();
        if (!news) {
            return;
        }
        if (yes) {
            accepted.fire(new SeatAccepted(nominationId));
        } else {
            offers.passOn(nomination);
            // Before the manager is told, so that the mail can say who has the seat on offer now.
            naming.offerFree(nomination.getAllocation());
            declined.fire(new SeatDeclined(nominationId));
        }
    }

    /** A no can be regretted where the seat was the unit's to give, and not one from a list. */
    private static boolean isRegrettable(Nomination nomination) {
        return nomination.getStatus() == NominationStatus.DECLINED
                && nomination.getReserve().isEmpty();
    }

    private static SeatOffer.Day day(EventDay day) {
        return new SeatOffer.Day(day.getDay(), day.getStartsAt(), day.getEndsAt());
    }

    private SeatOffer offer(Nomination nomination, Instant now, boolean spent) {
        Event event = nomination.getEvent();
        Contact contact = eventContact.of(event);
        return new SeatOffer(
                nomination.getId(),
                event.getId(),
                event.getTitle(),
                event.getStatus(),
                event.getDays().stream().map(SeatAnswerService::day).toList(),
                event.getSeason().orElse(null),
                event.getVenue().orElse(null),
                event.getVenueAddress().orElse(null),
                nomination.getAllocation().getOrganisation().getName(),
                nomination.getStatus(),
                !spent
                        && nomination.getStatus().isUnderWay()
                        && !nomination.isTooLate(now)
                        && SeatRules.isOpen(event, now),
                contact.name(),
                contact.email(),
                contact.phone(),
                nomination.getStatus() == NominationStatus.INVITED
                        ? nomination.getAnswerBy().orElse(null)
                        : null,
                nomination.getReserve().isPresent(),
                nomination.findMode().orElse(null),
                modes.isChangeable(nomination, now),
                !spent
                        && isRegrettable(nomination)
                        && SeatRules.isOpen(event, now)
                        && naming.isSeatLeft(nomination));
    }
}
