package se.motesplats.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.usecase.service.Problems;

/** The form beside the timetable: everything about the session that is added or changed. */
@Named
@ViewScoped
public class SessionPanel implements Serializable, StaleChoice {

    @Inject private ProgrammeService programmes;
    @Inject private Messages messages;
    @Inject private Problems problems;
    @Inject private ProgrammeEditView page;
    @Inject private ProgrammeSteps steps;

    private final SessionForm form = new SessionForm();
    private int version;
    private Placement before = Placement.WAITING;

    /** Shows the session to change or the proposal to place. */
    public void load() {
        WorkingProgramme programme = page.shown();
        Long session = page.getSessionId();
        Long proposal = page.getProposalId();
        if (session != null) {
            show(programme.session(session).orElseThrow(NotFound::new));
        } else if (proposal != null) {
            form.show(programme.waiting(proposal).orElseThrow(NotFound::new));
        }
        if (form.getDay() == null && session == null && !programme.days().isEmpty()) {
            form.setDay(programme.days().get(0).day());
        }
    }

    private void show(WorkingProgramme.Row session) {
        version = session.version();
        before = Placement.of(session);
        form.show(session);
    }

    /** Adds the session, or changes it. */
    public String save() {
        page.trying(false);
        Long session = page.getSessionId();
        SaveSession command =
                form.command(page.eventId(), session, version, page.getProposalId(), problems);
        long saved = programmes.save(command);
        Placement after = new Placement(command.roomId(), command.slot());
        steps.did(page.eventId(), new UndoStack.Step(saved, title(), before, after));
        messages.success("programme.edit.saved", title());
        return page.again() + "&moved=" + saved;
    }

    /** Takes the session off the schedule. */
    public String remove() {
        page.trying(false);
        Long session = page.getSessionId();
        if (session != null) {
            programmes.remove(page.eventId(), session, version);
            steps.forget(page.eventId(), session);
            messages.success("programme.edit.removed", title());
        }
        return page.again();
    }

    private String title() {
        return String.valueOf(form.getTitle());
    }

    @Override
    public @Nullable String overwrite() {
        WorkingProgramme.Row now = now();
        version = now.version();
        before = Placement.of(now);
        return save();
    }

    private WorkingProgramme.Row now() {
        Long session = page.getSessionId();
        if (session == null) {
            throw new NotFound();
        }
        return programmes.get(page.eventId()).session(session).orElseThrow(NotFound::new);
    }

    @Override
    public @Nullable String reload() {
        return page.again() + "&session=" + page.getSessionId();
    }

    public SessionKind[] getKinds() {
        return SessionKind.values();
    }

    /** The event's days, and the session's own when it lies on another. */
    public List<LocalDate> getDates() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        page.shown().days().stream().map(Slot::day).forEach(dates::add);
        LocalDate day = form.getDay();
        if (day != null) {
            dates.add(day);
        }
        return List.copyOf(dates);
    }

    public boolean isFromProposal() {
        Long session = page.getSessionId();
        return page.getProposalId() != null
                || (session != null
                        && page.shown()
                                .session(session)
                                .filter(s -> s.proposalId() != null)
                                .isPresent());
    }

    public boolean isNew() {
        return page.getSessionId() == null;
    }

    public SessionForm getForm() {
        return form;
    }
}
