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
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.web.Telling;

/** Releases the working schedule, after showing what that changes; and publishes releases. */
@Named
@ViewScoped
public class ProgrammeReleaseView implements Serializable, StaleChoice {

    @Inject private ProgrammeService programmes;
    @Inject private Telling telling;

    private @Nullable Long id;
    private @Nullable WorkingProgramme programme;
    private @Nullable String name;
    private boolean publish = true;
    private WorkingProgramme.@Nullable Release earlier;

    /** Loads the schedule, its changes and the releases. */
    public void load() {
        programme = programmes.getToRelease(eventId());
    }

    /** Shows whom the new programme tells, and freezes the schedule. */
    public @Nullable String release() {
        if (telling.first("release", this::freeze)) {
            return null;
        }
        int number = shown().nextNumber();
        telling.done(
                this::freeze,
                publish ? "programme.release.published" : "programme.release.released",
                String.valueOf(name),
                number);
        return again();
    }

    private void freeze() {
        programmes.release(
                new ReleaseProgramme(
                        eventId(), shown().nextNumber(), name == null ? "" : name, publish));
    }

    /** Shows a release to the public, after saying whom that tells. */
    public @Nullable String show(WorkingProgramme.Release release) {
        earlier = release;
        return showEarlier();
    }

    /** Shows the release that was chosen last. */
    public @Nullable String showEarlier() {
        if (telling.first("showEarlier", this::publishEarlier)) {
            return null;
        }
        telling.done(
                this::publishEarlier,
                "programme.release.published",
                earlier().name(),
                earlier().number());
        return again();
    }

    private void publishEarlier() {
        programmes.publish(eventId(), earlier().id());
    }

    private WorkingProgramme shown() {
        if (programme == null) {
            throw new NotFound();
        }
        return programme;
    }

    private WorkingProgramme.Release earlier() {
        if (earlier == null) {
            throw new NotFound();
        }
        return earlier;
    }

    public Telling getTelling() {
        return telling;
    }

    /** What the other has released may tell others: they are shown again. */
    @Override
    public @Nullable String overwrite() {
        programme = programmes.get(eventId());
        telling.change();
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
