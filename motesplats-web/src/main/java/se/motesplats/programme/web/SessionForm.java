package se.motesplats.programme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.usecase.service.Problems;

/** A session of the schedule, as it is typed. */
public class SessionForm implements Serializable {

    private SessionKind kind = SessionKind.BREAK;
    private @Nullable String title;
    private @Nullable String presenters;
    private @Nullable String text;
    private @Nullable Long roomId;
    private @Nullable LocalDate day;
    private @Nullable LocalTime startsAt;
    private @Nullable LocalTime endsAt;
    private @Nullable Integer expected;

    void show(WorkingProgramme.Row session) {
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

    /** A proposal that waits for its time. */
    void show(WorkingProgramme.Unplanned waiting) {
        kind = waiting.kind();
        title = waiting.title();
    }

    SaveSession command(
            long event,
            @Nullable Long session,
            int version,
            @Nullable Long proposal,
            Problems problems) {
        return new SaveSession(
                event,
                session,
                version,
                proposal,
                kind,
                title == null ? "" : title,
                presenters,
                text,
                roomId,
                slot(problems),
                expected);
    }

    private @Nullable Slot slot(Problems problems) {
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
