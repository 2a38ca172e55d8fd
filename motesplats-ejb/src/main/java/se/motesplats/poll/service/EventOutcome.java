package se.motesplats.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.SeriesService;
import se.motesplats.poll.PollMatter;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/**
 * A new event of a series, not published, with the poll's owner as contact person. From then on the
 * event is changed and called off on its own page, and the calendars of those who were asked follow
 * it.
 */
@ApplicationScoped
class EventOutcome implements PollOutcome {

    @Inject private EventService events;
    @Inject private SeriesService series;

    static final String KIND = "event";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public List<Target> targets(Caller caller) {
        return caller.grants().allowEverywhere(Permission.EVENT_EDIT)
                ? series.listToEdit().stream().map(s -> new Target(s.id(), s.name())).toList()
                : List.of();
    }

    @Override
    public String make(FinalDate date, long target) {
        PollMatter matter = date.matter();
        LocalDate day = SwedishTime.dayOf(date.startsAt());
        LocalTime ends = SwedishTime.timeOf(date.endsAt());
        if (!SwedishTime.dayOf(date.endsAt()).equals(day)) {
            throw new RuleViolation("error.poll.overMidnight");
        }
        long event =
                events.create(
                        target,
                        new EventFacts(
                                null,
                                matter.title(),
                                matter.text(),
                                null,
                                List.of(
                                        new EventFacts.Day(
                                                day, SwedishTime.timeOf(date.startsAt()), ends)),
                                matter.mode(),
                                matter.place(),
                                null,
                                matter.onlineUrl(),
                                date.ownerId(),
                                null));
        return page(event);
    }

    /** The page that shows it, by which the event finds the poll again. */
    static String page(long event) {
        return "/event/view.xhtml?event=" + event;
    }

    @Override
    public boolean isChangedByPoll() {
        return false;
    }

    /** And follow it, see {@link PollEventAudience}. */
    @Override
    public boolean isInCalendarsByPoll() {
        return true;
    }
}
