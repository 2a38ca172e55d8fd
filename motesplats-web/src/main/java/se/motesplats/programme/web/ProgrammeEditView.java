package se.motesplats.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

/**
 * The working schedule: a table for each day, rooms as columns and time downwards, and one form
 * that places or moves a session. A session is also moved within its day, by arrow keys or by
 * clicking where it shall be. Everything works by links, fields and keys; nothing needs a mouse.
 */
@Named
@ViewScoped
public class ProgrammeEditView implements Serializable, StaleChoice {

    @Inject private ProgrammeService programmes;
    @Inject private Caller caller;
    @Inject private Messages messages;
    @Inject private Problems problems;

    private @Nullable Long id;
    private @Nullable Long sessionId;
    private @Nullable Long proposalId;
    private @Nullable WorkingProgramme programme;
    private int version;
    private SessionKind kind = SessionKind.BREAK;
    private @Nullable String title;
    private @Nullable String presenters;
    private @Nullable String text;
    private @Nullable Long roomId;
    private @Nullable LocalDate day;
    private @Nullable LocalTime startsAt;
    private @Nullable LocalTime endsAt;
    private @Nullable Integer expected;
    private @Nullable Long moveSession;
    private @Nullable Long moveRoom;
    private @Nullable LocalTime moveStart;
    private @Nullable Long movedId;

    /** One row of a day's table: what starts at this time, room by room. */
    public record Line(LocalTime time, List<List<WorkingProgramme.Row>> cells)
            implements Serializable {}

    /** One day's table. */
    public record Day(LocalDate date, List<Line> lines) implements Serializable {}

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
            kind = waiting.kind();
            title = waiting.title();
        }
        if (day == null && !loaded.days().isEmpty() && sessionId == null) {
            day = loaded.days().get(0).day();
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
        kind = session.kind();
        title = session.title();
        presenters = session.ownPresenters();
        text = session.ownText();
        roomId = session.roomId();
        expected = session.expected();
        Slot slot = session.slot();
        day = slot == null ? null : slot.day();
        startsAt = slot == null ? null : slot.startsAt();
        endsAt = slot == null ? null : slot.endsAt();
    }

    /** Places or moves the session. */
    public String save() {
        programmes.save(command());
        messages.success("programme.edit.saved", String.valueOf(title));
        return again();
    }

    private SaveSession command() {
        return new SaveSession(
                eventId(),
                sessionId,
                version,
                proposalId,
                kind,
                title == null ? "" : title,
                presenters,
                text,
                roomId,
                slot(),
                expected);
    }

    /**
     * Moves a session to another time of its day or to another room; it lasts as long as before.
     */
    public String move() {
        WorkingProgramme.Row moving =
                shown().sessions().stream()
                        .filter(s -> moveSession != null && s.id() == moveSession)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Slot before = moving.slot();
        if (before == null || moveStart == null) {
            throw new NotFound();
        }
        // A second editor's choice is made with the same fields as those of the form.
        sessionId = moving.id();
        proposalId = moving.proposalId();
        show(moving);
        roomId = moveRoom;
        startsAt = moveStart;
        endsAt = moveStart.plus(Duration.between(before.startsAt(), before.endsAt()));
        programmes.save(command());
        String room = room(moveRoom);
        if (room == null) {
            messages.success("programme.movedNoRoom", moving.title(), moveStart);
        } else {
            messages.success("programme.moved", moving.title(), moveStart, room);
        }
        return "/programme/edit.xhtml?event="
                + id
                + "&moved="
                + moving.id()
                + "&faces-redirect=true";
    }

    private @Nullable String room(@Nullable Long room) {
        return shown().rooms().stream()
                .filter(r -> room != null && r.id() == room)
                .map(ProgrammeWarning.Place::name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Slot slot() {
        if (startsAt == null && endsAt == null) {
            return null;
        }
        LocalDate on = day;
        LocalTime from = startsAt;
        LocalTime to = endsAt;
        if (on == null) {
            problems.add("day", "programme.edit.day.missing");
        }
        if (from == null) {
            problems.add("startsAt", "programme.edit.time.missing");
        }
        if (to == null) {
            problems.add("endsAt", "programme.edit.time.missing");
        }
        return on == null || from == null || to == null
                ? null
                : problems.make(() -> new Slot(on, from, to), "endsAt", "startsAt").orElse(null);
    }

    /** Takes the session off the schedule. */
    public String remove() {
        if (sessionId != null) {
            programmes.remove(eventId(), sessionId, version);
            messages.success("programme.edit.removed", String.valueOf(title));
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
        return "/programme/edit.xhtml?event="
                + id
                + "&session="
                + sessionId
                + "&faces-redirect=true";
    }

    private String again() {
        return "/programme/edit.xhtml?event=" + id + "&faces-redirect=true";
    }

    /** The days that have sessions, and those of the event, with a cell for each room. */
    public List<Day> getDays() {
        WorkingProgramme shown = shown();
        TreeSet<LocalDate> dates = new TreeSet<>();
        shown.days().forEach(d -> dates.add(d.day()));
        placed().forEach(p -> dates.add(p.slot().day()));
        return dates.stream().map(d -> new Day(d, lines(shown, d))).toList();
    }

    private record Placed(WorkingProgramme.Row row, Slot slot) {}

    private List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        for (WorkingProgramme.Row row : shown().sessions()) {
            Slot slot = row.slot();
            if (slot != null) {
                placed.add(new Placed(row, slot));
            }
        }
        return placed;
    }

    private List<Line> lines(WorkingProgramme shown, LocalDate date) {
        List<Placed> today = placed().stream().filter(p -> p.slot().day().equals(date)).toList();
        return today.stream()
                .map(p -> p.slot().startsAt())
                .distinct()
                .sorted()
                .map(
                        time -> {
                            List<List<WorkingProgramme.Row>> cells = new ArrayList<>();
                            for (ProgrammeWarning.Place room : shown.rooms()) {
                                cells.add(cell(today, time, room.id()));
                            }
                            cells.add(cell(today, time, null));
                            return new Line(time, cells);
                        })
                .toList();
    }

    private static List<WorkingProgramme.Row> cell(
            List<Placed> today, LocalTime time, @Nullable Long room) {
        return today.stream()
                .filter(p -> p.slot().startsAt().equals(time))
                .filter(p -> Objects.equals(p.row().roomId(), room))
                .sorted(Comparator.comparing(p -> p.row().title()))
                .map(Placed::row)
                .toList();
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
        return isEditable() && !placed().isEmpty();
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

    public @Nullable Long getMoveSession() {
        return moveSession;
    }

    public void setMoveSession(@Nullable Long moveSession) {
        this.moveSession = moveSession;
    }

    public @Nullable Long getMoveRoom() {
        return moveRoom;
    }

    public void setMoveRoom(@Nullable Long moveRoom) {
        this.moveRoom = moveRoom;
    }

    public @Nullable LocalTime getMoveStart() {
        return moveStart;
    }

    public void setMoveStart(@Nullable LocalTime moveStart) {
        this.moveStart = moveStart;
    }

    /** The session that was moved last and gets the focus back; null for none. */
    public @Nullable Long getMovedId() {
        return movedId;
    }

    public void setMovedId(@Nullable Long movedId) {
        this.movedId = movedId;
    }

    public SessionKind getKind() {
        return kind;
    }

    public void setKind(SessionKind kind) {
        this.kind = kind;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getPresenters() {
        return presenters;
    }

    public void setPresenters(@Nullable String presenters) {
        this.presenters = presenters;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Long getRoomId() {
        return roomId;
    }

    public void setRoomId(@Nullable Long roomId) {
        this.roomId = roomId;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable LocalTime startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable LocalTime getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(@Nullable LocalTime endsAt) {
        this.endsAt = endsAt;
    }

    public @Nullable Integer getExpected() {
        return expected;
    }

    public void setExpected(@Nullable Integer expected) {
        this.expected = expected;
    }
}
