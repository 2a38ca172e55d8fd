package se.motesplats.meeting.question.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.question.service.QuestionAnswerService;
import se.motesplats.meeting.question.service.QuestionDetails;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** The page that the link of a mail leads to: it shows the question, and its button answers. */
@Named
@ViewScoped
public class MeetingReplyView implements Serializable, StaleChoice {

    private static final long serialVersionUID = 1L;

    @Inject private transient QuestionAnswerService answers;
    @Inject private Messages messages;

    private final QuestionReplyForm form = new QuestionReplyForm();

    private @Nullable String token;
    private transient @Nullable QuestionDetails question;

    /** Shows the question; changes nothing, since mail scanners follow links. */
    public void load() {
        QuestionDetails found = getQuestion();
        if (found != null) {
            form.fill(found);
        }
    }

    public String answer() {
        answers.answerByLink(secret(), form.command());
        messages.success("meeting.question.replied");
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        QuestionDetails found = getQuestion();
        if (found != null) {
            form.startFrom(found);
        }
        return answer();
    }

    @Override
    public @Nullable String reload() {
        return again();
    }

    private String secret() {
        return token == null ? "" : token;
    }

    private static String again() {
        return "/meeting/reply.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Null for a link that opens nothing, or nothing any more. */
    public @Nullable QuestionDetails getQuestion() {
        if (question == null) {
            question = answers.byLink(secret()).orElse(null);
        }
        return question;
    }

    public QuestionReplyForm getForm() {
        return form;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
