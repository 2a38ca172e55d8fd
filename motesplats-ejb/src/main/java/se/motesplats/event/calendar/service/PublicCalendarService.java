package se.motesplats.event.calendar.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Events for the calendars of everybody: one to put in, or those of a series, or all, to follow.
 */
@Stateless
@UseCase
public class PublicCalendarService {

    /** Who follows them finds the last year, and all that comes. */
    private static final int YEARS_BACK = 1;

    /** More than GR has ever held; of more the earliest are left out. */
    private static final int MOST = 5_000;

    @Inject private PublicCalendarRepository repository;
    @Inject private Settings settings;
    @Inject private SiteBoard site;
    @Inject private Clock clock;

    /**
     * One event as a file.
     *
     * @throws NotFound if there is none, or it is not published, is postponed or has no day yet
     */
    @AllowEveryone
    @ReadOnly
    public String event(long id, @NotNull Language language) {
        return calendar(language).file(repository.find(id).orElseThrow(NotFound::new));
    }

    /**
     * All published events of the last year and those that come.
     *
     * @param series of one series; null for all
     * @throws NotFound if there is no such series
     */
    @AllowEveryone
    @ReadOnly
    public String feed(@Nullable Long series, @NotNull Language language) {
        String name =
                series == null
                        ? site.name()
                        : repository.findSeriesName(series).orElseThrow(NotFound::new);
        return calendar(language)
                .feed(
                        name,
                        repository.since(
                                SwedishTime.dayOf(clock.instant()).minusYears(YEARS_BACK),
                                series,
                                MOST));
    }

    private PublicCalendar calendar(Language language) {
        return new PublicCalendar(language, id -> settings.link("/event/view.xhtml?event=" + id));
    }
}
