package se.motesplats.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;

/** The working schedule of an event: its tables, what waits, and the session that is changed. */
@Named
@ViewScoped
public class ProgrammeEditView implements Serializable, StaleChoice {

    @Inject private ProgrammeService programmes;
    @Inject private Caller caller;
    @Inject private Messages messages;
    @Inject private Problems problems;

    private final SessionForm form = new SessionForm();
    private final MoveForm moving = new MoveForm();
    private @Nullable Long id;
    private @Nullable Long sessionId;
    private @Nullable Long proposalId;
    private @Nullable Long movedId;
    private @Nullable WorkingProgramme programme;
    private int version;

    /** Loads the schedule and the session to change or the proposal to place. */
    public void load() {
        WorkingProgramme loaded = programmes.get(eventId());
        programme = loaded;
        if (sessionId == null && proposalId != null) {
            // Placed since the link was made: what it leads to is the session that it has become.
            sessionId = sessionOf(loaded, proposalId);
        }
        if (sessionId != null) {
            show(
                    loaded.sessions().stream()
                            .filter(s -> s.id() == sessionId)
                            .findFirst()
                            .orElseThrow(NotFound::new));
        } else if (proposalId != null) {
            WorkingProgramme.Unplanned waiting =
                    loaded.unplanned().stream()
                            .filter(p -> p.proposalId() == proposalId)
                            .findFirst()
                            .orElseThrow(NotFound::new);
            form.show(waiting);
        }
        if (form.getDay() == null && !loaded.days().isEmpty() && sessionId == null) {
            form.setDay(loaded.days().get(0).day());
        }
    }

    private static @Nullable Long sessionOf(WorkingProgramme programme, long proposal) {
        return programme.sessions().stream()
                .filter(s -> s.proposalId() != null && s.proposalId() == proposal)
                .map(WorkingProgramme.Row::id)
                .findFirst()
                .orElse(null);
    }

    private void show(WorkingProgramme.Row session) {
        version = session.version();
        form.show(session);
    }

    /** Places or moves the session. */
    public String save() {
        programmes.save(command());
        messages.success("programme.edit.saved", String.valueOf(form.getTitle()));
        return again();
    }

    private SaveSession command() {
        return form.command(eventId(), sessionId, version, proposalId, problems);
    }

    /**
     * Moves a session to another time of its day or to another room; it lasts as long as before.
     */
    public String move() {
        Long chosen = moving.getSession();
        WorkingProgramme.Row row =
                shown().sessions().stream()
                        .filter(s -> chosen != null && s.id() == chosen)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Slot before = row.slot();
        LocalTime start = moving.getStart();
        if (before == null || start == null) {
            throw new NotFound();
        }
        // A second editor's choice is made with the same fields as those of the form.
        sessionId = row.id();
        proposalId = row.proposalId();
        show(row);
        form.move(moving.getRoom(), start, before);
        programmes.save(command());
        String room = room(moving.getRoom());
        if (room == null) {
            messages.success("programme.movedNoRoom", row.title(), start);
        } else {
            messages.success("programme.moved", row.title(), start, room);
        }
        return again() + "&moved=" + row.id();
    }

    private @Nullable String room(@Nullable Long room) {
        return shown().rooms().stream()
                .filter(r -> room != null && r.id() == room)
                .map(ProgrammeWarning.Place::name)
                .findFirst()
                .orElse(null);
    }

    /** Takes the session off the schedule. */
    public String remove() {
        if (sessionId != null) {
            programmes.remove(eventId(), sessionId, version);
            messages.success("programme.edit.removed", String.valueOf(form.getTitle()));
        }
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        version =
                programmes.get(eventId()).sessions().stream()
                        .filter(s -> sessionId != null && s.id() == sessionId)
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return again() + "&session=" + sessionId;
    }

    private String again() {
        return "/programme/edit.xhtml?faces-redirect=true&event=" + id;
    }

    /** A table for each day. */
    public List<Timetable.Day> getDays() {
        return new Timetable(shown()).days();
    }

    /** Sessions that wait for a time. */
    public List<WorkingProgramme.Row> getUnplaced() {
        return shown().sessions().stream().filter(s -> s.slot() == null).toList();
    }

    /** How many warnings name the session. */
    public long warnings(long session) {
        return shown().warnings().stream().filter(w -> w.sessionId() == session).count();
    }

    public SessionKind[] getKinds() {
        return SessionKind.values();
    }

    /** The event's days, and the session's own when it lies on another. */
    public List<LocalDate> getDates() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        shown().days().forEach(d -> dates.add(d.day()));
        LocalDate day = form.getDay();
        if (day != null) {
            dates.add(day);
        }
        return List.copyOf(dates);
    }

    public boolean isEditable() {
        return caller.may(Permission.PROGRAMME_EDIT, Scope.event(eventId()));
    }

    /** Whether there is something to move, and the caller may. */
    public boolean isMovable() {
        return isEditable() && !new Timetable(shown()).isEmpty();
    }

    public boolean isFromProposal() {
        return proposalId != null
                || shown().sessions().stream()
                        .anyMatch(
                                s ->
                                        sessionId != null
                                                && s.id() == sessionId
                                                && s.proposalId() != null);
    }

    public boolean isNew() {
        return sessionId == null;
    }

    private WorkingProgramme shown() {
        if (programme == null) {
            throw new NotFound();
        }
        return programme;
    }

    private long eventId() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public SessionForm getForm() {
        return form;
    }

    public MoveForm getMoving() {
        return moving;
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
