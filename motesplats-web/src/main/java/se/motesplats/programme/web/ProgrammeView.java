package se.motesplats.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.PublicProgramme;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Caller;

/** The published programme, for everybody. */
@Named
@RequestScoped
public class ProgrammeView {

    @Inject private ProgrammeService programmes;
    @Inject private Caller caller;

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

    public @Nullable Timetable<PublicProgramme.Item> getTimetable() {
        return timetable;
    }

    public @Nullable PublicProgramme getProgramme() {
        return programme;
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
