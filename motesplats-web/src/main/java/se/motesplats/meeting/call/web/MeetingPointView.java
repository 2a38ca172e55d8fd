package se.motesplats.meeting.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.call.service.AgendaPoint;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.SuggestionService;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.told.web.Telling;

/** One point with its documents, for those who prepare the meeting. */
@Named
@ViewScoped
public class MeetingPointView extends OfMeeting implements StaleChoice {

    private static final long serialVersionUID = 1L;

    @Inject private transient AgendaService agenda;
    @Inject private transient SuggestionService suggestions;
    @Inject private transient MembershipService membership;
    @Inject private Messages messages;
    @Inject private Telling telling;

    private final PointForm form = new PointForm();
    private @Nullable Long item;
    private @Nullable AgendaPoint point;
    private List<MemberRow> members = List.of();
    private @Nullable String reason;

    public void load() {
        show(agenda.getToEdit(meeting()));
        point = find();
        form.show(getPoint());
        members =
                membership.members(getDetails().groupId()).stream()
                        .filter(m -> m.now() && m.name() != null)
                        .toList();
    }

    private AgendaPoint find() {
        return Stream.concat(getDetails().points().stream(), getDetails().suggestions().stream())
                .filter(p -> Long.valueOf(p.id()).equals(item))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String save() {
        agenda.save(form.command(meeting(), item));
        messages.success("meeting.point.saved", String.valueOf(form.getTitle()));
        return to("/meeting/agenda.xhtml");
    }

    public String remove() {
        agenda.remove(meeting(), getPoint().id());
        messages.success("meeting.point.removed", getPoint().title());
        return to("/meeting/agenda.xhtml");
    }

    /** First shows that who suggested it gets a mail. */
    public @Nullable String decline() {
        if (telling.first("decline", this::declineNow)) {
            return null;
        }
        telling.done(this::declineNow, "meeting.point.declined", getPoint().title());
        return to("/meeting/agenda.xhtml");
    }

    private void declineNow() {
        suggestions.decline(meeting(), getPoint().id(), Objects.requireNonNullElse(reason, ""));
    }

    String self() {
        return to("/meeting/point.xhtml") + "&item=" + item;
    }

    @Override
    public @Nullable String overwrite() {
        show(agenda.getToEdit(meeting()));
        form.startFrom(find().version());
        return save();
    }

    @Override
    public @Nullable String reload() {
        return self();
    }

    public List<AgendaItemKind> getKinds() {
        return List.of(AgendaItemKind.values());
    }

    public List<AgendaItemPart> getParts() {
        return List.of(AgendaItemPart.values());
    }

    public PointForm getForm() {
        return form;
    }

    public AgendaPoint getPoint() {
        return Objects.requireNonNull(point);
    }

    public List<MemberRow> getMembers() {
        return members;
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable Long getItem() {
        return item;
    }

    public void setItem(@Nullable Long item) {
        this.item = item;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
