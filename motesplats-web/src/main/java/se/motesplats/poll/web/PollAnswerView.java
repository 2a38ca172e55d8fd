package se.motesplats.poll.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.service.PollAnswerService;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.shared.field.web.Messages;

/** The page that a personal link leads to: it shows, and its buttons answer. */
@Named
@ViewScoped
public class PollAnswerView implements Serializable {

    @Inject private PollAnswerService answers;
    @Inject private Messages messages;

    private final AnswerForm form = new AnswerForm();

    private @Nullable String token;
    private transient @Nullable PollBoard poll;

    /** Shows the poll; changes nothing, since mail scanners follow links. */
    public void load() {
        PollBoard board = getPoll();
        if (board != null) {
            form.fill(board);
        }
    }

    public String answer() {
        answers.answerByLink(secret(), form.command());
        poll = null;
        PollBoard board = getPoll();
        if (board != null) {
            PollView.tell(messages, board);
        }
        return again();
    }

    public String propose() {
        answers.proposeByLink(secret(), form.getOwn().command());
        messages.success("poll.answer.proposed");
        return again();
    }

    private String secret() {
        return token == null ? "" : token;
    }

    private String again() {
        return "/poll/answer.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Null for a link that opens nothing, or nothing any more. */
    public @Nullable PollBoard getPoll() {
        if (poll == null) {
            poll = answers.byLink(secret()).orElse(null);
        }
        return poll;
    }

    public AnswerForm getForm() {
        return form;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
