package se.motesplats.meeting.question.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.question.service.AskQuestion;
import se.motesplats.meeting.question.service.QuestionAsking;
import se.motesplats.meeting.question.service.QuestionService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.told.web.Telling;

/** A question to organisations of a group, asked from a meeting or from one of its points. */
@Named
@ViewScoped
public class MeetingAskView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient QuestionService questions;
    @Inject private Telling telling;

    private @Nullable Long id;
    private @Nullable Long item;
    private @Nullable QuestionAsking asking;
    private @Nullable String text;
    private @Nullable Long raisedById;
    private List<Long> organisationIds = new ArrayList<>();
    private @Nullable LocalDate lastDay;
    private @Nullable Long ownerId;

    /** Loads the meeting of the address; all organisations are chosen to begin with. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        asking = questions.toAsk(id, item);
        ownerId = getAsking().ownerId();
        getAsking().organisations().forEach(o -> organisationIds.add(o.id()));
    }

    /** Shows whom it goes to, then asks. */
    public @Nullable String send() {
        if (telling.first("send", this::ask)) {
            return null;
        }
        telling.done(this::ask, "meeting.ask.asked");
        return "/meeting/view.xhtml?faces-redirect=true&meeting=" + id;
    }

    private void ask() {
        questions.ask(
                new AskQuestion(
                        getAsking().meetingId(),
                        item,
                        Objects.requireNonNullElse(text, ""),
                        raisedById,
                        organisationIds,
                        lastDay,
                        Objects.requireNonNullElse(ownerId, 0L)));
    }

    public QuestionAsking getAsking() {
        return Objects.requireNonNull(asking);
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getItem() {
        return item;
    }

    public void setItem(@Nullable Long item) {
        this.item = item;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Long getRaisedById() {
        return raisedById;
    }

    public void setRaisedById(@Nullable Long raisedById) {
        this.raisedById = raisedById;
    }

    public List<Long> getOrganisationIds() {
        return organisationIds;
    }

    public void setOrganisationIds(List<Long> organisationIds) {
        this.organisationIds = new ArrayList<>(organisationIds);
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable Long getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(@Nullable Long ownerId) {
        this.ownerId = ownerId;
    }
}
