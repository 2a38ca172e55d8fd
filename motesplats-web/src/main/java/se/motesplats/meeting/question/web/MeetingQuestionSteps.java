package se.motesplats.meeting.question.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.question.service.QuestionLinkRow;
import se.motesplats.meeting.question.service.QuestionService;
import se.motesplats.shared.field.web.Messages;

/** The panels of a question's page for whoever looks after it. */
@Named
@ViewScoped
public class MeetingQuestionSteps implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient QuestionService questions;
    @Inject private MeetingQuestionView page;
    @Inject private Messages messages;

    private @Nullable String reason;
    private @Nullable Long ownerId;

    public String beContent() {
        questions.beContent(id());
        messages.success("meeting.question.contented");
        return page.again();
    }

    public String close() {
        questions.close(id(), Objects.requireNonNullElse(reason, ""));
        messages.success("meeting.question.closed");
        return page.again();
    }

    public String hand() {
        questions.hand(id(), Objects.requireNonNullElse(ownerId, 0L));
        messages.success("meeting.question.handed");
        return page.again();
    }

    public String revoke(QuestionLinkRow link) {
        questions.revokeLink(id(), link.personId());
        messages.success("meeting.question.revoked");
        return page.again();
    }

    private long id() {
        return page.getQuestion().id();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** As it is until another one is chosen. */
    public @Nullable Long getOwnerId() {
        return ownerId == null ? Long.valueOf(page.getQuestion().ownerId()) : ownerId;
    }

    public void setOwnerId(@Nullable Long ownerId) {
        this.ownerId = ownerId;
    }
}
