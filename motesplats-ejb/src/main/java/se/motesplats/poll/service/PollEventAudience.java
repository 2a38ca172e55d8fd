package se.motesplats.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.event.service.EventAudience;
import se.motesplats.event.service.EventNews;
import se.motesplats.event.service.EventOutline;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollMatter;
import se.motesplats.poll.PollParticipant;
import se.motesplats.shared.calendar.service.EntryDays;

/** Those who found the day of an event by a poll: their calendars follow it from then on. */
@ApplicationScoped
class PollEventAudience implements EventAudience {

    @Inject private PollRepository repository;
    @Inject private PollCalendars calendars;

    @Override
    public List<Notice> noticesOf(EventNews news) {
        if (!news.concernsSeats()) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        for (Poll poll : repository.becameEvent(EventOutcome.page(news.eventId()))) {
            for (PollParticipant to : repository.told(poll)) {
                notices.add(
                        new Notice(
                                to.getPerson(),
                                "poll.audience.asked",
                                null,
                                Map.of(),
                                calendar(to, news).stream()
                                        .map(c -> new Calendar(c.method(), c.iCalendar()))
                                        .toList()));
            }
        }
        return notices;
    }

    private Optional<OutgoingMail.Calendar> calendar(PollParticipant to, EventNews news) {
        EventOutline event = news.after();
        if (!event.isPlanned() || event.days().isEmpty()) {
            return calendars.cancel(to);
        }
        String house = event.house();
        return Optional.of(
                calendars.request(
                        to,
                        new PollMatter(
                                event.title(),
                                null,
                                event.mode(),
                                house.isEmpty() ? null : house,
                                event.onlineUrl(),
                                to.getPoll().getMinutes()),
                        event.days().stream()
                                .map(d -> new EntryDays.Day(d.date(), d.startsAt(), d.endsAt()))
                                .toList()));
    }
}
