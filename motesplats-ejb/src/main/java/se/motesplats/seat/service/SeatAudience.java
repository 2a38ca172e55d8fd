package se.motesplats.seat.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.event.service.EventAudience;
import se.motesplats.event.service.EventNews;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.SeatMode;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/**
 * Those who have a seat, and those who name people for a unit that has seats. The calendars of
 * those who have a seat follow the event, and are taken back while it is not planned.
 */
@ApplicationScoped
class SeatAudience implements EventAudience {

    @Inject private SeatHolders holders;
    @Inject private SeatContacts contacts;
    @Inject private SeatCalendars calendars;
    @Inject private SeatLinks links;

    @Override
    public List<Notice> noticesOf(EventNews news) {
        if (!news.concernsSeats()) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        holders.lock(news.eventId()).forEach(seat -> notices.add(holder(seat, news)));
        AllocationRound round = holders.fixedRound(news.eventId());
        if (round != null) {
            notices.addAll(units(round, news));
        }
        return notices;
    }

    private Notice holder(Nomination seat, EventNews news) {
        boolean gone = news.cancelled() || news.postponed();
        List<CalendarEntry> entries =
                gone ? calendars.cancel(seat).stream().toList() : calendars.request(seat);
        Map<String, Object> words = new HashMap<>();
        words.put("cancelled", news.cancelled());
        words.put("postponed", news.postponed());
        words.put("kept", !gone);
        words.put("calendar", !entries.isEmpty());
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
        List<AllocationRow> units =
                holders.units(news.eventId()).stream()
                        .filter(unit -> unit.own().granted() > 0)
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
