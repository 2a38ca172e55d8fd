package se.motesplats.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.event.calendar.web.AddLinks;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.PublicProgramme;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;

/** The published programme, for everybody. */
@Named
@RequestScoped
public class ProgrammeView {

    @Inject private ProgrammeService programmes;
    @Inject private Caller caller;
    @Inject private Settings settings;

    private @Nullable Long id;
    private @Nullable PublicProgramme programme;
    private @Nullable Timetable<PublicProgramme.Item> timetable;
    private Map<Long, List<PublicProgramme.Face>> faces = Map.of();

    /** Loads the programme of the event of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        PublicProgramme published = programmes.getPublished(id);
        programme = published;
        timetable = Timetable.of(published);
        faces = programmes.faces(id);
    }

    /** Pictures of those who present. */
    public List<PublicProgramme.Face> faces(long sessionId) {
        return faces.getOrDefault(sessionId, List.of());
    }

    /** The last day of the programme; null while it has none. */
    public @Nullable LocalDate getLastDay() {
        return timetable == null || timetable.days().isEmpty()
                ? null
                : timetable.days().get(timetable.days().size() - 1).date();
    }

    public @Nullable Timetable<PublicProgramme.Item> getTimetable() {
        return timetable;
    }

    public @Nullable PublicProgramme getProgramme() {
        return programme;
    }

    /** Where a session is put into a calendar on the web; null for one of a cancelled event. */
    public @Nullable AddLinks add(PublicProgramme.Item session) {
        PublicProgramme.Head head = Objects.requireNonNull(programme).head();
        if (head.eventStatus() != EventStatus.PLANNED) {
            return null;
        }
        return new AddLinks(
                session.title(),
                session.day(),
                session.startsAt(),
                session.endsAt(),
                Stream.of(session.room(), head.venue(), head.venueAddress())
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining(", ")),
                settings.link("/programme/view.xhtml?event=" + head.eventId()));
    }

    /** Shows the tabs of the event to those who work with it. */
    public @Nullable Long getTabs() {
        return id != null && caller.may(Permission.EVENT_VIEW_INTERNAL, Scope.event(id))
                ? id
                : null;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
