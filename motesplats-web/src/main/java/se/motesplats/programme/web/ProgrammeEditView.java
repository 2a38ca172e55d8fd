package se.motesplats.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Caller;

/** The working schedule of an event: its timetable, what waits, and what does not fit. */
@Named
@ViewScoped
public class ProgrammeEditView implements Serializable {

    @Inject private ProgrammeService programmes;
    @Inject private Caller caller;

    private @Nullable Long id;
    private @Nullable Long sessionId;
    private @Nullable Long proposalId;
    private @Nullable Long movedId;
    private boolean moving;
    private @Nullable WorkingProgramme programme;
    private transient @Nullable Timetable<WorkingProgramme.Row> timetable;
    private transient @Nullable ShownWarnings warnings;

    /** Loads the schedule. */
    public void load() {
        WorkingProgramme loaded = programmes.get(eventId());
        programme = loaded;
        if (sessionId == null && proposalId != null) {
            // Placed since the link was made: what it leads to is the session that it has become.
            sessionId = loaded.sessionOf(proposalId).map(WorkingProgramme.Row::id).orElse(null);
        }
    }

    /** Drawn once for the many places that ask. */
    public Timetable<WorkingProgramme.Row> getTimetable() {
        Timetable<WorkingProgramme.Row> drawn = timetable;
        if (drawn == null) {
            drawn = Timetable.of(shown());
            timetable = drawn;
        }
        return drawn;
    }

    /** Sessions that wait for a time. */
    public List<WorkingProgramme.Row> getUnplaced() {
        return shown().sessions().stream().filter(s -> s.slot() == null).toList();
    }

    /** What does not fit at the session. */
    public List<ProgrammeWarning> warnings(long session) {
        ShownWarnings grouped = warnings;
        if (grouped == null) {
            grouped = ShownWarnings.of(shown().warnings());
            warnings = grouped;
        }
        return grouped.at(session);
    }

    /** How long a waiting one of this kind becomes when it is placed. */
    public long usualMinutes(SessionKind kind) {
        return Timetable.usualMinutes(shown(), kind);
    }

    public boolean isEditable() {
        return caller.may(Permission.PROGRAMME_EDIT, Scope.event(eventId()));
    }

    /**
     * Whether the latest try was in the timetable itself: there a second editor's choice is made.
     */
    public boolean isMoving() {
        return moving;
    }

    void trying(boolean inTimetable) {
        moving = inTimetable;
    }

    /** Where a changed schedule is shown anew. */
    String again() {
        return "/programme/edit.xhtml?faces-redirect=true&event=" + id;
    }

    WorkingProgramme shown() {
        if (programme == null) {
            throw new NotFound();
        }
        return programme;
    }

    long eventId() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public @Nullable WorkingProgramme getProgramme() {
        return programme;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getSessionId() {
        return sessionId;
    }

    public void setSessionId(@Nullable Long sessionId) {
        this.sessionId = sessionId;
    }

    public @Nullable Long getProposalId() {
        return proposalId;
    }

    public void setProposalId(@Nullable Long proposalId) {
        this.proposalId = proposalId;
    }

    /** The session that was moved last and gets the focus back; null for none. */
    public @Nullable Long getMovedId() {
        return movedId;
    }

    public void setMovedId(@Nullable Long movedId) {
        this.movedId = movedId;
    }
}
