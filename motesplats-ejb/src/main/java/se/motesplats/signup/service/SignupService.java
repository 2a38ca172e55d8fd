package se.motesplats.signup.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.reminder.service.AnchorsMoved;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.answer.service.SeatAnswerService;
import se.motesplats.seat.answer.service.SeatOffer;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.job.service.JobWanted;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;
import se.motesplats.signup.ChoiceStatus;
import se.motesplats.signup.SessionChoice;
import se.motesplats.signup.SignupRule;
import se.motesplats.signup.SignupSession;

/**
 * Choosing sessions at an event where one has a seat, and what the coordinator decides about it.
 */
@Stateless
@UseCase
public class SignupService {

    @Inject private EventContact eventContact;
    @Inject private SignupRepository repository;
    @Inject private SignupSessions sessions;
    @Inject private SeatAnswerService seats;
    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private jakarta.enterprise.event.Event<JobWanted> work;
    @Inject private jakarta.enterprise.event.Event<AnchorsMoved> moved;

    /**
     * The caller's own event.
     *
     * @throws NotFound if the caller never had a seat there
     */
    @AllowLoggedIn
    @ReadOnly
    public OwnSignup mine(long eventId) {
        List<SeatOffer> own =
                seats.mine().stream().filter(offer -> offer.eventId() == eventId).toList();
        // The latest comes first; an older one may be active if the latest was ended.
        SeatOffer seat =
                own.stream()
                        .filter(offer -> offer.status().isActive())
                        .findFirst()
                        .or(() -> own.stream().findFirst())
                        .orElseThrow(NotFound::new);
        boolean active = SignupRepository.CHOOSING.contains(seat.status());
        Event event = repository.getEvent(eventId);
        SignupRule rule = repository.findRule(eventId).orElse(null);
        List<SignupItem> items =
                active && rule != null
                        ? repository.items(eventId, seat.nominationId())
                        : List.<SignupItem>of();
        return new OwnSignup(
                seat,
                active,
                event.getAttendanceMode() != AttendanceMode.ONLINE
                        && seat.mode() != SeatMode.ONLINE,
                event.getVenueAddress().orElse(null),
                event.getOnlineUrl().orElse(null),
                event.getDays().stream()
                        .map(d -> new OwnSignup.Hours(d.getDay(), d.getStartsAt(), d.getEndsAt()))
                        .toList(),
                !repository.published(eventId).isEmpty(),
                rule == null ? null : rule.getLastDay(),
                rule != null && rule.isOpen(clock.instant()) && event.isOpen(),
                items);
    }

    /**
     * The event's chosen sessions as a calendar file.
     *
     * @throws NotFound if the caller has no seat there that lets choose
     */
    @AllowLoggedIn
    @ReadOnly
    public String calendar(long eventId) {
        OwnSignup own = mine(eventId);
        if (!own.active()) {
            throw new NotFound();
        }
        return SignupCalendar.write(
                own, settings.link("/signup/mine.xhtml?event=" + eventId), clock.instant());
    }

    /**
     * Chooses a session: gives a place, or one in the queue where there is none. The same again
     * changes nothing.
     *
     * @param exchange whether own choices at the same time are given up for it
     * @return CHOSEN or WAITING
     * @throws RuleViolation if choosing is over; or, without exchange, with both titles if an own
     *     choice is at the same time
     */
    @AllowLoggedIn
    public ChoiceStatus choose(long eventId, long sessionId, boolean exchange) {
        Nomination seat = lockOwnSeat(eventId);
        SignupSession session =
                repository
                        .findSession(sessionId)
                        .filter(s -> s.getEventId() == eventId)
                        .map(s -> repository.lockSession(s.getId()))
                        .filter(SignupSession::isOffered)
                        .orElseThrow(NotFound::new);
        Optional<SessionChoice> known = repository.findAlive(sessionId, seat.getId());
        if (known.isPresent()) {
            return known.get().getStatus();
        }
        SignupRepository.Places places = repository.places(sessionId);
        // Who waits goes first, also for a place that became free a moment ago.
        boolean place = places == null || (places.free() > 0 && places.waiting() == 0);
        Instant now = clock.instant();
        if (place) {
            for (SessionChoice other : repository.chosenBeside(seat.getId(), sessionId)) {
                if (other.getSession().getSlot().overlaps(session.getSlot())) {
                    if (!exchange) {
                        throw new RuleViolation(
                                "error.signup.overlap",
                                session.getTitle(),
                                other.getSession().getTitle());
                    }
                    other.end(ChoiceStatus.LEFT, now);
                }
            }
            repository.flush();
        }
        SessionChoice choice = new SessionChoice(session, seat, place, now);
        repository.add(choice);
        repository.flush();
        wakePromotion();
        return choice.getStatus();
    }

    /** Leaves a session or its queue; the next in line gets the place. */
    @AllowLoggedIn
    public void leave(long eventId, long sessionId) {
        Nomination seat = lockOwnSeat(eventId);
        SessionChoice choice =
                repository.findAlive(sessionId, seat.getId()).orElseThrow(NotFound::new);
        choice.end(ChoiceStatus.LEFT, clock.instant());
        repository.flush();
        wakePromotion();
    }

    private Nomination lockOwnSeat(long eventId) {
        long person = caller.personId();
        repository.shareEvent(eventId);
        long id = repository.findSeat(eventId, person).orElseThrow(NotFound::new);
        Nomination seat = repository.lockNomination(id);
        if (!SignupRepository.CHOOSING.contains(seat.getStatus())) {
            throw new RuleViolation("error.signup.noSeat");
        }
        Event event = repository.getEvent(eventId);
        SignupRule rule = repository.findRule(eventId).orElseThrow(NotFound::new);
        if (!event.isOpen() || !rule.isOpen(clock.instant())) {
            Contact contact = eventContact.of(event);
            throw new RuleViolation(
                    "error.signup.over", rule.getLastDay(), contact.name(), contact.reach());
        }
        return seat;
    }

    private void wakePromotion() {
        work.fire(new JobWanted(PromotionJob.NAME));
    }

    /** The sign-up of an event in numbers. */
    @Allow(Permission.PROGRAMME_EDIT)
    @ReadOnly
    public SignupBoard board(long eventId) {
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        SignupRule rule = repository.findRule(eventId).orElse(null);
        SignupRepository.Choosing choosing = repository.countPeople(eventId);
        return new SignupBoard(
                event.getTitle(),
                event.getStatus(),
                !repository.published(eventId).isEmpty(),
                rule == null ? 0 : rule.getVersion(),
                rule == null ? null : rule.getLastDay(),
                rule != null && rule.isOpen(clock.instant()) && event.isOpen(),
                choosing.people(),
                choosing.chosen(),
                repository.board(eventId));
    }

    /**
     * Opens choosing, or changes its last day.
     *
     * @throws RuleViolation if no programme is published, or the day is not before the event's last
     */
    @Allow(Permission.PROGRAMME_EDIT)
    public void open(@Valid OpenSignup command) {
        long eventId = command.eventId();
        LocalDate lastDay = command.lastDay();
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(eventId));
        repository.lockEvent(eventId);
        Event event = repository.getEvent(eventId);
        if (repository.published(eventId).isEmpty()) {
            throw new RuleViolation("error.signup.noProgramme");
        }
        event.lastDay()
                .filter(lastDay::isAfter)
                .ifPresent(
                        last -> {
                            throw new RuleViolation("error.signup.afterEvent", lastDay, last);
                        });
        if (lastDay.isBefore(SwedishTime.dayOf(clock.instant()))) {
            throw new RuleViolation("error.signup.pastDay", lastDay);
        }
        SignupRule rule = repository.findRule(eventId).orElse(null);
        if (rule == null) {
            if (command.version() != 0) {
                throw new StaleData();
            }
            repository.add(new SignupRule(eventId, lastDay));
        } else {
            rule.requireVersion(command.version());
            rule.until(lastDay);
        }
        sessions.follow(eventId);
        repository.flush();
        moved.fire(new AnchorsMoved(eventId));
    }

    /**
     * Decides whether a session is chosen and how many have a place. Nobody loses a place by it:
     * where more have one than there are now, the board says so.
     */
    @Allow(Permission.PROGRAMME_EDIT)
    public void offer(@Valid OfferSession command) {
        SignupSession session = repository.findSession(command.id()).orElseThrow(NotFound::new);
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(session.getEventId()));
        repository.shareEvent(session.getEventId());
        session = repository.lockSession(command.id());
        session.requireVersion(command.version());
        session.offer(command.bookable(), command.capacity());
        repository.flush();
        wakePromotion();
    }

    /** Who is in a session and who waits. */
    @Allow({Permission.PROGRAMME_EDIT, Permission.CHECK_IN})
    @ReadOnly
    public List<SignupPerson> people(long sessionId, int first, int max) {
        SignupSession session = repository.findSession(sessionId).orElseThrow(NotFound::new);
        Scope event = Scope.event(session.getEventId());
        if (!caller.may(Permission.CHECK_IN, event)) {
            caller.require(Permission.PROGRAMME_EDIT, event);
        }
        return repository.people(sessionId, first, max);
    }

    /** The title of a session of the event. */
    @Allow({Permission.PROGRAMME_EDIT, Permission.CHECK_IN})
    @ReadOnly
    public String title(long eventId, long sessionId) {
        return repository
                .findSession(sessionId)
                .filter(s -> s.getEventId() == eventId)
                .map(SignupSession::getTitle)
                .orElseThrow(NotFound::new);
    }
}
