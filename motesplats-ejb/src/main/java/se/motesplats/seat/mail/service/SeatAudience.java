package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.account.Person;
import se.motesplats.event.service.EventAudience;
import se.motesplats.event.service.EventNews;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ReserveLevel;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.ground.service.AllocationRow;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.naming.service.ReserveRepository;
import se.motesplats.seat.pool.service.PoolRepository;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/**
 * Those who have a seat or wait for one, and those who name people for a unit that has seats,
 * wishes for some or is asked how many it wants. The calendars of those who have a seat follow the
 * event, and are taken back while it is not planned.
 */
@ApplicationScoped
class SeatAudience implements EventAudience {

    @Inject private SeatHolders holders;
    @Inject private SeatContacts contacts;
    @Inject private SeatCalendars calendars;
    @Inject private SeatLinks links;
    @Inject private ReserveRepository reserves;
    @Inject private PoolRepository pool;

    @Override
    public List<Notice> noticesOf(EventNews news) {
        if (!news.concernsSeats()) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        notices.addAll(holders(holders.lock(news.eventId()), news));
        reserves.waitingFor(news.eventId()).forEach(reserve -> notices.add(waiting(reserve, news)));
        AllocationRound round = holders.latestRound(news.eventId());
        if (round != null && round.isFixed()) {
            notices.addAll(units(round, news));
        } else if (round != null) {
            notices.addAll(asked(round, news));
        }
        return notices;
    }

    /** On a list there is nothing to do; whoever gets an offer then hears of it. */
    private static Notice waiting(Reserve reserve, EventNews news) {
        return new Notice(
                reserve.getPerson(),
                "seat.audience.waiting",
                "event-change-waiting",
                Map.of(
                        "cancelled", news.cancelled(),
                        "postponed", news.postponed(),
                        "kept", !news.cancelled() && !news.postponed(),
                        "reserve", reserve.getLevel() == ReserveLevel.UNIT,
                        "unit", reserve.getAllocation().getOrganisation().getName()),
                List.of());
    }

    /** The municipalities that were asked what they want, or told what they may keep. */
    private List<Notice> asked(AllocationRound round, EventNews news) {
        boolean isAsked = round.getStatus() == RoundStatus.REQUESTED;
        if (!isAsked && round.getStatus() != RoundStatus.GRANTED) {
            return List.of();
        }
        List<AllocationShare> shares =
                round.getShares().stream().filter(s -> isAsked || s.getGranted() > 0).toList();
        Map<String, List<Person>> told =
                contacts.of(shares.stream().map(s -> s.getOrganisation().getPath()).toList());
        LocalDate until =
                (isAsked ? round.getCourse().getRequestUntil() : round.getCourse().getAnswerUntil())
                        .orElseThrow();
        List<Notice> notices = new ArrayList<>();
        for (AllocationShare share : shares) {
            for (Person contact : told.getOrDefault(share.getOrganisation().getPath(), List.of())) {
                notices.add(
                        new Notice(
                                contact,
                                "seat.audience.contacts",
                                "event-change-asked",
                                Map.of(
                                        "cancelled",
                                        news.cancelled(),
                                        "held",
                                        !news.cancelled() && !news.postponed(),
                                        "unit",
                                        share.getOrganisation().getName(),
                                        "asked",
                                        isAsked,
                                        "until",
                                        HumanTime.dayAndWeek(until, contact.getLanguage()),
                                        "page",
                                        "/seat/request.xhtml?event="
                                                + news.eventId()
                                                + "&organisation="
                                                + share.getOrganisation().getId()),
                                List.of()));
            }
        }
        return notices;
    }

    private List<Notice> holders(List<Nomination> seats, EventNews news) {
        boolean gone = news.cancelled() || news.postponed();
        Map<Long, List<CalendarEntry>> entries =
                gone ? calendars.cancel(seats) : calendars.request(seats);
        return seats.stream()
                .map(seat -> holder(seat, news, Objects.requireNonNull(entries.get(seat.getId()))))
                .toList();
    }

    private Notice holder(Nomination seat, EventNews news, List<CalendarEntry> entries) {
        boolean gone = news.cancelled() || news.postponed();
        Map<String, Object> words = new HashMap<>();
        words.put("cancelled", news.cancelled());
        words.put("postponed", news.postponed());
        words.put("kept", !gone);
        boolean taken = entries.stream().limit(1).anyMatch(e -> e.method().equals("CANCEL"));
        words.put("calendar", !entries.isEmpty() && !taken);
        words.put("calendarGone", taken);
        words.put(
                "answerBy",
                seat.getAnswerBy()
                        .filter(by -> seat.getStatus() == NominationStatus.INVITED)
                        .map(by -> HumanTime.moment(by, seat.getPerson().getLanguage()))
                        .orElse(""));
        words.put("takesPartOnline", seat.findMode().filter(SeatMode.ONLINE::equals).isPresent());
        words.put("takesPartOnSite", seat.findMode().filter(SeatMode.ON_SITE::equals).isPresent());
        words.put("link", gone ? "" : links.issue(seat));
        return new Notice(
                seat.getPerson(),
                "seat.audience.holders",
                "event-change-seat",
                words,
                entries.stream().map(e -> new Calendar(e.method(), e.iCalendar())).toList());
    }

    private List<Notice> units(AllocationRound round, EventNews news) {
        Set<Long> wishing =
                pool.openWishes(news.eventId()).stream()
                        .map(open -> open.wish().getAllocation().getOrganisation().getId())
                        .collect(Collectors.toSet());
        List<AllocationRow> units =
                holders.units(news.eventId()).stream()
                        .filter(
                                unit ->
                                        unit.own().granted() > 0
                                                || wishing.contains(unit.organisationId()))
                        .toList();
        Map<String, List<Person>> told =
                contacts.of(units.stream().map(AllocationRow::organisationPath).toList());
        List<Notice> notices = new ArrayList<>();
        for (AllocationRow unit : units) {
            told.getOrDefault(unit.organisationPath(), List.of())
                    .forEach(contact -> notices.add(contact(contact, unit, round, news)));
        }
        return notices;
    }

    private static Notice contact(
            Person contact, AllocationRow unit, AllocationRound round, EventNews news) {
        Language language = contact.getLanguage();
        boolean toName =
                !news.cancelled() && !news.postponed() && unit.own().named() < unit.own().granted();
        return new Notice(
                contact,
                "seat.audience.contacts",
                "event-change-unit",
                Map.of(
                        "cancelled", news.cancelled(),
                        "unit", unit.organisationName(),
                        "granted", HumanTime.number(unit.own().granted(), language),
                        "one", unit.own().granted() == 1,
                        "named", HumanTime.number(unit.own().named(), language),
                        "someNamed", unit.own().named() > 0,
                        "toName", toName,
                        "deadline", HumanTime.dayAndWeek(round.getNamingDeadline(), language),
                        "page",
                                "/seat/nomination.xhtml?event="
                                        + news.eventId()
                                        + "&organisation="
                                        + unit.organisationId()),
                List.of());
    }
}
