package se.motesplats.signup.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.account.token.service.CalendarLinks;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.calendar.service.OwnEntrySource;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** A person's events and sessions for the own calendar program, which cannot log in. */
@Stateless
@UseCase
public class OwnCalendarService {

    /** As far back as the calendars that everybody may follow. */
    private static final int YEARS_BACK = 1;

    @Inject private CalendarLinks links;
    @Inject private OwnCalendarRepository repository;
    @Any @Inject private Instance<OwnEntrySource> more;
    @Inject private Settings settings;
    @Inject private Clock clock;

    /**
     * The calendar that the link opens.
     *
     * @throws NotFound if it opens none, or none any more
     */
    @AllowEveryone
    @ReadOnly
    public String read(@NotNull String secret) {
        Person owner = links.owner(secret).orElseThrow(NotFound::new);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        LocalDate since = today.minusYears(YEARS_BACK);
        List<OwnEntrySource.OwnEntry> others =
                more.stream()
                        .flatMap(source -> source.entries(owner.getId(), today, since).stream())
                        .toList();
        return OwnCalendar.write(
                repository.entries(owner.getId(), today, since),
                others,
                owner.getLanguage() == Language.SV ? "Mina mötesplatser" : "My events",
                entry ->
                        settings.link(
                                (entry.seat() ? "/signup/mine" : "/event/view")
                                        + ".xhtml?event="
                                        + entry.event()),
                entry -> settings.link(entry.path()));
    }
}
