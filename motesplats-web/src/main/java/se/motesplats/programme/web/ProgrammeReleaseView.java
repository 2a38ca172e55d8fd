package se.motesplats.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.ReleaseProgramme;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.web.Messages;
import se.motesplats.shared.web.StaleChoice;

/** Releases the working schedule, after showing what that changes; and publishes releases. */
@Named
@ViewScoped
public class ProgrammeReleaseView implements Serializable, StaleChoice {

    @Inject private ProgrammeService programmes;
    @Inject private Caller caller;
    @Inject private Messages messages;

    private @Nullable Long id;
    private @Nullable WorkingProgramme programme;
    private @Nullable String name;
    private boolean publish = true;

    /** Loads the schedule, its changes and the releases. */
    public void load() {
        caller.require(Permission.PROGRAMME_EDIT, Scope.event(eventId()));
        programme = programmes.get(eventId());
    }

    /** Freezes the schedule. */
    public String release() {
        WorkingProgramme shown = programme;
        if (shown == null) {
            throw new NotFound();
        }
        programmes.release(
                new ReleaseProgramme(
                        eventId(), shown.nextNumber(), name == null ? "" : name, publish));
        messages.success(
                publish ? "programme.release.published" : "programme.release.released",
                String.valueOf(name),
                shown.nextNumber());
        return again();
    }

    /** Shows a release to the public. */
    public String show(WorkingProgramme.Release release) {
        programmes.publish(eventId(), release.id());
        messages.success("programme.release.published", release.name(), release.number());
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        programme = programmes.get(eventId());
        return release();
    }

    @Override
    public @Nullable String reload() {
        return again();
    }

    private String again() {
        return "/programme/release.xhtml?event=" + id + "&faces-redirect=true";
    }

    private long eventId() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable WorkingProgramme getProgramme() {
        return programme;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public boolean isPublish() {
        return publish;
    }

    public void setPublish(boolean publish) {
        this.publish = publish;
    }
}
