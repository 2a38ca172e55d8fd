package se.motesplats.meeting.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.SavePoint;
import se.motesplats.shared.field.web.Messages;

/** The panel of the agenda's page that adds a point. */
@Named
@ViewScoped
public class MeetingNewPoint implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient AgendaService agenda;
    @Inject private MeetingAgendaView page;
    @Inject private Messages messages;

    private @Nullable String title;
    private AgendaItemKind kind = AgendaItemKind.DISCUSSION;
    private @Nullable Integer minutes;

    public String add() {
        long meeting = Objects.requireNonNull(page.getId());
        agenda.save(
                new SavePoint(
                        null,
                        0,
                        meeting,
                        AgendaItemPart.POINT,
                        kind,
                        Objects.requireNonNullElse(title, ""),
                        null,
                        null,
                        null,
                        minutes));
        messages.success("meeting.agenda.added", String.valueOf(title));
        return "/meeting/agenda.xhtml?faces-redirect=true&meeting=" + meeting;
    }

    public List<AgendaItemKind> getKinds() {
        return List.of(AgendaItemKind.values());
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public AgendaItemKind getKind() {
        return kind;
    }

    public void setKind(AgendaItemKind kind) {
        this.kind = kind;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }
}
