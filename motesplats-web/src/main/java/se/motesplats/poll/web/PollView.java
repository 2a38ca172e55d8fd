package se.motesplats.poll.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.service.PollAnswerService;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/**
 * A poll as who is logged in sees it: its answers, the own ones, and for who runs it what to do.
 */
@Named
@ViewScoped
public class PollView implements Serializable {

    @Inject private PollService polls;
    @Inject private PollAnswerService answers;
    @Inject private Messages messages;

    private final AnswerForm form = new AnswerForm();

    private @Nullable Long pollId;
    private transient @Nullable PollBoard poll;
    private @Nullable LocalDate until;
    private boolean own;

    public void load() {
        form.fill(getPoll());
    }

    public String answer() {
        answers.answer(id(), form.command());
        poll = null;
        tell(messages, getPoll());
        return again();
    }

    /** In one sentence, with how many dates are left. */
    static void tell(Messages messages, PollBoard poll) {
        messages.success("poll.answer.saved", poll.frame().lastDay());
        if (poll.unanswered() > 0) {
            messages.warn("poll.answer.left", poll.unanswered());
        }
    }

    public String propose() {
        answers.propose(id(), form.getOwn().command());
        messages.success("poll.answer.proposed");
        return again();
    }

    public String close() {
        polls.close(id());
        messages.success("poll.view.closed");
        return again();
    }

    public String reopen() {
        LocalDate day = until;
        if (day == null) {
            throw new InvalidInput("until", "{error.poll.lastDayMissing}");
        }
        polls.reopen(id(), day);
        messages.success("poll.view.reopened", day);
        return again();
    }

    private long id() {
        if (pollId == null) {
            throw new NotFound();
        }
        return pollId;
    }

    private String again() {
        return "/poll/view.xhtml?faces-redirect=true&poll=" + pollId;
    }

    public PollBoard getPoll() {
        if (poll == null) {
            poll = polls.get(id());
        }
        return poll;
    }

    public AnswerForm getForm() {
        return form;
    }

    public @Nullable Long getPollId() {
        return pollId;
    }

    public void setPollId(@Nullable Long pollId) {
        this.pollId = pollId;
    }

    /** Whether somebody who runs it wants to answer, too. */
    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean own) {
        this.own = own;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
