package se.motesplats.poll.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.service.ChooseDate;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollFinalService;
import se.motesplats.poll.service.PollService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.told.web.Telling;

/** What comes of a poll: its date, another one, or nothing. */
@Named
@ViewScoped
public class PollFinalView implements Serializable {

    @Inject private PollService polls;
    @Inject private PollFinalService service;
    @Inject private Telling telling;

    private @Nullable Long pollId;
    private transient @Nullable PollBoard poll;
    private transient @Nullable List<ChooseDate.Choice> choices;
    private @Nullable Long slotId;
    private String outcome = "own:0";
    private @Nullable String reason;

    /** Offers the date that suits most. */
    public void load() {
        PollBoard board = getPoll();
        if (slotId == null) {
            slotId = board.best().stream().findFirst().map(s -> s.id()).orElse(null);
        }
    }

    /** Chooses the date, once it is seen who is told. */
    public @Nullable String choose() {
        if (telling.first("choose", this::chooseNow)) {
            return null;
        }
        telling.done(this::chooseNow, "poll.final.done", getPoll().matter().title());
        return shown();
    }

    @SuppressWarnings("NullAway")
    private void chooseNow() {
        service.choose(new ChooseDate(id(), slotId, outcome));
    }

    /** Nothing comes of it, once it is seen who is told. */
    public @Nullable String callOff() {
        if (telling.first("callOff", () -> service.callOff(id(), reason))) {
            return null;
        }
        telling.done(
                () -> service.callOff(id(), reason),
                "poll.final.calledOff",
                getPoll().matter().title());
        return shown();
    }

    private long id() {
        if (pollId == null) {
            throw new NotFound();
        }
        return pollId;
    }

    private String shown() {
        return "/poll/view.xhtml?faces-redirect=true&poll=" + pollId;
    }

    public PollBoard getPoll() {
        if (poll == null) {
            poll = polls.getToEdit(id());
        }
        return poll;
    }

    public List<ChooseDate.Choice> getChoices() {
        if (choices == null) {
            choices = service.choices(id());
        }
        return choices;
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable Long getPollId() {
        return pollId;
    }

    public void setPollId(@Nullable Long pollId) {
        this.pollId = pollId;
    }

    public @Nullable Long getSlotId() {
        return slotId;
    }

    public void setSlotId(@Nullable Long slotId) {
        this.slotId = slotId;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
