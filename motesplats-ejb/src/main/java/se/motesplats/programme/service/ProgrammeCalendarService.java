package se.motesplats.programme.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The published programme, or one session of it, as a calendar file. */
@Stateless
@UseCase
public class ProgrammeCalendarService {

    @Inject private ProgrammeService programmes;
    @Inject private ProgrammeRepository repository;
    @Inject private Settings settings;

    /**
     * The file's text.
     *
     * @param sessionId one session; null for all
     * @throws NotFound if the public sees no programme of the event, or no such session in it
     */
    @AllowEveryone
    @ReadOnly
    public String write(long eventId, @Nullable Long sessionId) {
        PublicProgramme programme = programmes.getPublished(eventId);
        List<PublicProgramme.Item> items =
                programme.items().stream()
                        .filter(i -> sessionId == null || i.sessionId() == sessionId)
                        .toList();
        if (items.isEmpty()) {
            throw new NotFound();
        }
        return ProgrammeCalendar.write(
                programme.head(),
                items,
                repository.statusChanges(eventId),
                settings.link("/programme/view.xhtml?event=" + eventId));
    }
}
