package se.motesplats.signup.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import se.motesplats.account.Person;
import se.motesplats.account.token.service.CalendarLinks;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** A person's events and sessions for the own calendar program, which cannot log in. */
@Stateless
@UseCase
public class OwnCalendarService {

    @Inject private CalendarLinks links;
    @Inject private OwnCalendarRepository repository;
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
        return OwnCalendar.write(
                repository.entries(owner.getId()),
                owner.getLanguage() == Language.SV ? "Mina mötesplatser" : "My events",
                event -> settings.link("/signup/mine.xhtml?event=" + event),
                clock.instant());
    }
}
