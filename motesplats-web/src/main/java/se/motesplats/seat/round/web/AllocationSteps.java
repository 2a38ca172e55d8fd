package se.motesplats.seat.round.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.round.service.AllocationService;
import se.motesplats.seat.round.service.FixPreview;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.web.Telling;

/**
 * The steps of a distribution that people are told of: ask, grant, remind, fix, open again. Each
 * first shows whom it tells.
 */
@Named
@ViewScoped
public class AllocationSteps implements Serializable, StaleChoice {

    @Inject private transient AllocationService allocations;
    @Inject private AllocationView page;
    @Inject private Telling telling;

    private @Nullable String step;
    private @Nullable LocalDate until;
    private transient @Nullable FixPreview preview;

    /** Goes to the step that the address names, if it can be taken now; after the page's load. */
    public void load() {
        if (!canStep()) {
            step = null;
        } else if ("fix".equals(step)) {
            telling.show("fix", this::fixRound);
        }
    }

    private boolean canStep() {
        return switch (step == null ? "" : step) {
            case "ask" -> page.isStatus(RoundStatus.PROPOSED);
            case "grant" -> page.isStatus(RoundStatus.REQUESTED);
            case "fix" -> page.isStatus(RoundStatus.PROPOSED) || page.isStatus(RoundStatus.GRANTED);
            default -> false;
        };
    }

    /** Saves what was typed and shows who would be told. */
    public String review() {
        page.saveShares();
        page.loadAgain();
        // What is refused is said here, beside the numbers.
        telling.show("fix", this::fixRound);
        return page.again("fix");
    }

    /** Saves what was typed and shows who would be asked. */
    public String reviewAsk() {
        page.saveShares();
        return page.again("ask");
    }

    /** Saves what was typed and shows who would get how many. */
    public String reviewGrant() {
        page.saveShares();
        return page.again("grant");
    }

    /** Shows whom the question goes to, and sends it. */
    public @Nullable String ask() {
        if (telling.first("ask", this::askForWishes)) {
            return null;
        }
        return done(this::askForWishes, "seat.round.asked", day(until));
    }

    private void askForWishes() {
        allocations.ask(page.round().id(), page.version(), day(until));
    }

    /** Shows who is told a number, and tells them. */
    public @Nullable String grant() {
        if (telling.first("grant", this::grantSeats)) {
            return null;
        }
        return done(this::grantSeats, "seat.round.granted", page.round().granted(), day(until));
    }

    private void grantSeats() {
        allocations.grant(page.round().id(), page.version(), day(until));
    }

    private static LocalDate day(@Nullable LocalDate typed) {
        if (typed == null) {
            throw new NotFound();
        }
        return typed;
    }

    /** Shows who has not answered and is reminded, and reminds them. */
    public @Nullable String remind() {
        return telling.first("remind", this::remindOfAnswers)
                ? null
                : done(this::remindOfAnswers, "seat.round.reminded");
    }

    private void remindOfAnswers() {
        allocations.remind(page.round().id(), page.version());
    }

    /** Shows who is told that their seats are void, and opens the distribution. */
    public @Nullable String reopen() {
        return telling.first("reopen", this::reopenRound)
                ? null
                : done(this::reopenRound, "seat.allocation.reopened");
    }

    private void reopenRound() {
        allocations.reopen(page.round().id(), page.version());
    }

    /** Fixes what was shown. */
    public String fix() {
        return done(this::fixRound, "seat.allocation.fixedNow", page.round().kept());
    }

    private String done(Runnable useCase, String said, Object... data) {
        telling.done(useCase, said, data);
        return page.again(null);
    }

    private void fixRound() {
        allocations.fix(page.round().id(), page.version());
    }

    @Override
    public @Nullable String overwrite() {
        telling.change();
        return page.overwrite();
    }

    @Override
    public @Nullable String reload() {
        return page.again(null);
    }

    public Telling getTelling() {
        return telling;
    }

    public boolean isPreviewing() {
        return step != null;
    }

    public FixPreview getPreview() {
        if (preview == null) {
            preview = allocations.previewFix(page.round().id());
        }
        return preview;
    }

    /** Names in one sentence, for the lines of the preview. */
    public String names(List<String> names) {
        return String.join(", ", names);
    }

    public @Nullable String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = step;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
