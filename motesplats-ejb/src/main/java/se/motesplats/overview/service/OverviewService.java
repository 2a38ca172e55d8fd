package se.motesplats.overview.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import se.motesplats.account.login.service.EarlierLogin;
import se.motesplats.event.Event;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.todo.service.TodoService;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** How an event stands, gathered from all features for the person who looks. */
@Stateless
@UseCase
public class OverviewService {

    /** What happened longer ago is no news. */
    private static final Duration LONGEST = Duration.ofDays(30);

    /** For who has never been here before. */
    private static final Duration USUAL = Duration.ofDays(7);

    @PersistenceContext private EntityManager em;
    @Inject @Any private Instance<StageSource> stages;
    @Inject @Any private Instance<NewsSource> news;
    @Inject @Any private Instance<ChartSource> charts;
    @Inject private TodoService todos;
    @Inject private EarlierLogin logins;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * The event's stages, tasks, news and numbers, as far as they are the caller's business.
     *
     * @throws NotFound if there is no such event, or it is not published and the caller does not
     *     work with it
     */
    @AllowLoggedIn
    @ReadOnly
    public EventOverview of(long eventId) {
        Event event = Optional.ofNullable(em.find(Event.class, eventId)).orElseThrow(NotFound::new);
        if (!event.isPublished() && !caller.may(Permission.EVENT_VIEW_INTERNAL, event.scope())) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        Instant since = since(now);
        return new EventOverview(
                stages.stream()
                        .flatMap(source -> source.stages(event, caller).stream())
                        .map(line -> asOf(line, event, now))
                        .sorted(Comparator.comparing(StageLine::stage))
                        .toList(),
                todos.listOf(eventId),
                since,
                news.stream()
                        .flatMap(source -> source.news(event, since, caller).stream())
                        .toList(),
                charts.stream().flatMap(source -> source.charts(event, caller).stream()).toList());
    }

    /** What is off or over asks for nothing more, but for what is done afterwards. */
    private static StageLine asOf(StageLine line, Event event, Instant now) {
        if (line.stage() == Stage.AFTERWARDS) {
            return line;
        }
        if (event.isOver(now)) {
            return line.past();
        }
        return event.isOpen() ? line : line.resting();
    }

    private Instant since(Instant now) {
        Instant earliest = now.minus(LONGEST);
        return logins.before(caller.personId())
                .map(last -> last.isBefore(earliest) ? earliest : last)
                .orElse(now.minus(USUAL));
    }
}
