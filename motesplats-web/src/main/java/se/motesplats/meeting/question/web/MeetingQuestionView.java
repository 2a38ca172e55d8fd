package se.motesplats.meeting.question.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.question.service.QuestionAnswerService;
import se.motesplats.meeting.question.service.QuestionDetails;
import se.motesplats.meeting.question.service.QuestionService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** One question with its answers, and the own one. */
@Named
@ViewScoped
public class MeetingQuestionView implements Serializable, StaleChoice {

    private static final long serialVersionUID = 1L;

    @Inject private transient QuestionService questions;
    @Inject private transient QuestionAnswerService answers;
    @Inject private Messages messages;

    private final QuestionReplyForm form = new QuestionReplyForm();

    private @Nullable Long id;
    private @Nullable QuestionDetails question;

    /** Loads the question of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        question = questions.get(id);
        form.fill(getQuestion());
    }

    public @Nullable String answer() {
        answers.answer(getQuestion().id(), form.command());
        messages.success("meeting.question.replied");
        return again();
    }

    @Override
    public @Nullable String overwrite() {
        form.startFrom(questions.get(getQuestion().id()));
        return answer();
    }

    @Override
    public @Nullable String reload() {
        return again();
    }

    String again() {
        return "/meeting/question.xhtml?faces-redirect=true&question=" + id;
    }

    public QuestionDetails getQuestion() {
        return Objects.requireNonNull(question);
    }

    public QuestionReplyForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
