package se.motesplats.meeting.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import se.motesplats.meeting.call.service.AgendaPoint;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.meeting.call.service.SuggestionService;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.told.web.Telling;

/** The agenda as it is prepared, until the call is sent and after. */
@Named
@ViewScoped
public class MeetingAgendaView extends OfMeeting {

    private static final long serialVersionUID = 1L;

    @Inject private transient AgendaService agenda;
    @Inject private transient MeetingCallService calls;
    @Inject private transient SuggestionService suggestions;
    @Inject private transient Clock clock;
    @Inject private Messages messages;
    @Inject private Telling telling;

    private @Nullable String theme;
    private @Nullable String intro;
    private @Nullable LocalTime savedAt;

    public void load() {
        show(agenda.getToEdit(meeting()));
        theme = getDetails().theme();
        intro = getDetails().intro();
    }

    /** Keeps what is typed. */
    public void autosave() {
        agenda.begin(meeting(), theme, intro);
        savedAt = SwedishTime.timeOf(clock.instant());
    }

    public String begin() {
        agenda.begin(meeting(), theme, intro);
        messages.success("meeting.agenda.begun");
        return self();
    }

    public String fromTemplate() {
        agenda.fromTemplate(meeting());
        messages.success("meeting.agenda.filled");
        return self();
    }

    /** Moves a point; the button in the hand stays the one of this point. */
    public void up(AgendaPoint point) {
        move(point.id(), true);
    }

    /** Likewise. */
    public void down(AgendaPoint point) {
        move(point.id(), false);
    }

    private void move(long point, boolean up) {
        agenda.move(meeting(), point, up);
        show(agenda.getToEdit(meeting()));
        List<AgendaPoint> points = getDetails().points();
        for (int row = 0; row < points.size(); row++) {
            AgendaPoint moved = points.get(row);
            if (moved.id() == point) {
                boolean again = up ? !moved.first() : !moved.last();
                focus("order:rows:" + row + ':' + (up == again ? "up" : "down"));
            }
        }
    }

    /** The library's own way to set the focus finds fields, and no buttons. */
    private static void focus(String button) {
        PrimeFaces.current().executeScript("document.getElementById('" + button + "').focus()");
    }

    public String agree(AgendaPoint point) {
        suggestions.agree(meeting(), point.id());
        messages.success("meeting.agenda.agreed", point.title());
        return self();
    }

    /** First shows whom and what, then sends. */
    public @Nullable String send() {
        if (telling.first("send", this::sendNow)) {
            // As it goes: what was typed has saved itself since the page was drawn.
            show(agenda.getToEdit(meeting()));
            return null;
        }
        telling.done(this::sendNow, "meeting.agenda.sent");
        return to("/meeting/call.xhtml");
    }

    private void sendNow() {
        calls.send(meeting());
    }

    private String self() {
        return to("/meeting/agenda.xhtml");
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable LocalTime getSavedAt() {
        return savedAt;
    }

    public @Nullable String getTheme() {
        return theme;
    }

    public void setTheme(@Nullable String theme) {
        this.theme = theme;
    }

    public @Nullable String getIntro() {
        return intro;
    }

    public void setIntro(@Nullable String intro) {
        this.intro = intro;
    }
}
