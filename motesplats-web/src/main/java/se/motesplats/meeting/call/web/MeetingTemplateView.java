package se.motesplats.meeting.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.call.service.TemplateDetails;
import se.motesplats.meeting.call.service.TemplateService;
import se.motesplats.meeting.group.web.OfGroup;
import se.motesplats.shared.field.web.Messages;

/** What new meetings of a group begin with. */
@Named
@ViewScoped
public class MeetingTemplateView extends OfGroup {

    private static final long serialVersionUID = 1L;

    @Inject private transient TemplateService templates;
    @Inject private transient Messages messages;

    private @Nullable TemplateDetails details;
    private @Nullable String intro;
    private @Nullable Integer themeMinutes;
    private @Nullable String title;
    private AgendaItemKind kind = AgendaItemKind.REPORT;
    private @Nullable Integer minutes;

    public void load() {
        details = templates.get(group());
        intro = getDetails().intro();
        themeMinutes = getDetails().themeMinutes();
    }

    public String save() {
        templates.say(group(), intro, themeMinutes);
        messages.success("meeting.template.saved");
        return self();
    }

    public String add() {
        templates.add(group(), kind, Objects.requireNonNullElse(title, ""), minutes);
        messages.success("meeting.template.added", String.valueOf(title));
        return self();
    }

    public String remove(TemplateDetails.Item item) {
        templates.remove(group(), item.id());
        messages.success("meeting.template.removed", item.title());
        return self();
    }

    public String up(TemplateDetails.Item item) {
        templates.move(group(), item.id(), true);
        return self();
    }

    public String down(TemplateDetails.Item item) {
        templates.move(group(), item.id(), false);
        return self();
    }

    private String self() {
        return to("/meeting/template.xhtml");
    }

    public List<AgendaItemKind> getKinds() {
        return List.of(AgendaItemKind.values());
    }

    public TemplateDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public @Nullable String getIntro() {
        return intro;
    }

    public void setIntro(@Nullable String intro) {
        this.intro = intro;
    }

    public @Nullable Integer getThemeMinutes() {
        return themeMinutes;
    }

    public void setThemeMinutes(@Nullable Integer themeMinutes) {
        this.themeMinutes = themeMinutes;
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
