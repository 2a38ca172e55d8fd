package se.motesplats.checkin.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import se.motesplats.checkin.CheckInCode;
import se.motesplats.checkin.DoorRule;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.EventStatus;
import se.motesplats.seat.Nomination;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * The codes that are shown at the door: on paper, in the own telephone, and in the door's browser.
 */
@Stateless
@UseCase
public class CodeService {

    @Inject private ArrivalRepository repository;
    @Inject private CheckInRepository checkIns;
    @Inject private CheckInCodes codes;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** What is printed for everybody who holds a seat, in the order of names. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public List<Badge> badges(long eventId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        return repository
                .rows(
                        new DoorFilter(eventId, null, null, DoorFilter.Presence.ALL),
                        null,
                        0,
                        ArrivalService.MOST_PRINTED)
                .stream()
                .filter(row -> !row.online())
                .map(
                        row ->
                                new Badge(
                                        row.name(),
                                        row.name() == null ? null : row.unit(),
                                        codes.of(row.nominationId())))
                .toList();
    }

    /** What a browser keeps for the moments without network. */
    @Allow(Permission.CHECK_IN)
    @ReadOnly
    public OfflineList offline(long eventId) {
        caller.require(Permission.CHECK_IN, Scope.event(eventId));
        Event event = checkIns.getEvent(eventId);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        boolean isToday = event.getDays().stream().anyMatch(d -> d.getDay().equals(today));
        // The browser says by itself when it is not the day; the codes' own states are wanted here.
        DoorRule door = new DoorRule(eventId, EventStatus.PLANNED, Set.of(today));
        String salt = hash(checkIns.key() + eventId + today).substring(0, 16);
        CheckInCode code = codes.codes();
        return new OfflineList(
                salt,
                isToday,
                repository.seats(eventId, today).stream()
                        .map(
                                seat ->
                                        OfflineList.Entry.of(
                                                hash(salt + code.of(seat.nominationId()))
                                                        .substring(0, 32),
                                                door.verdict(seat.shown(eventId), today)))
                        .toList());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /**
     * The caller's own code for an event.
     *
     * @return empty if the caller has no seat there
     */
    @AllowLoggedIn
    @ReadOnly
    public Optional<String> ownCode(long eventId) {
        return checkIns.findOwn(eventId, caller.personId()).map(codes::of);
    }

    /**
     * What a code is for: it says nothing about whose it is, so that the link in the mail can show
     * it to whoever has it.
     *
     * @throws NotFound if it is not a code of ours
     */
    @AllowEveryone
    @ReadOnly
    public CodeDetails code(@NotNull @Size(max = Lengths.CODE) String typed) {
        OptionalLong number = codes.codes().read(typed);
        Nomination nomination =
                (number.isPresent()
                                ? checkIns.findNomination(number.getAsLong())
                                : Optional.<Nomination>empty())
                        .orElseThrow(NotFound::new);
        Event event = nomination.getEvent();
        return new CodeDetails(
                CheckInCode.normalised(typed),
                event.getId(),
                event.getTitle(),
                event.getStatus(),
                event.getDays().stream().map(EventDay::getDay).toList(),
                event.getVenue().orElse(null),
                event.getVenueAddress().orElse(null),
                nomination.getStatus().isActive());
    }
}
