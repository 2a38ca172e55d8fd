package se.motesplats.meeting.call.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.CallTemplate;
import se.motesplats.meeting.CallTemplateItem;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.UseCase;

/** What new meetings of a group begin with, for those who prepare them. */
@Stateless
@UseCase
public class TemplateService {

    @Inject private AgendaTemplates templates;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;

    /** The template; it is made when somebody looks at it for the first time. */
    @AllowLoggedIn
    public TemplateDetails get(long groupId) {
        CallTemplate template = toChange(groupId);
        List<TemplateDetails.Item> items = new ArrayList<>();
        List<CallTemplateItem> all = template.getItems();
        for (int i = 0; i < all.size(); i++) {
            CallTemplateItem item = all.get(i);
            items.add(
                    new TemplateDetails.Item(
                            item.getId(),
                            item.getKind(),
                            item.getTitle(),
                            item.getMinutes().orElse(null),
                            i == 0,
                            i == all.size() - 1));
        }
        return new TemplateDetails(
                groupId,
                template.getGroup().getName(),
                template.getIntro().orElse(null),
                template.getThemeMinutes().orElse(null),
                items);
    }

    @AllowLoggedIn
    public void say(
            long groupId,
            @Nullable @Size(max = Lengths.TEXT) String intro,
            @Nullable @Min(1) @Max(1440) Integer themeMinutes) {
        toChange(groupId).say(AgendaService.blank(intro), themeMinutes);
    }

    /** Adds a point that all new meetings end with. */
    @AllowLoggedIn
    public void add(
            long groupId,
            @NotNull AgendaItemKind kind,
            @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
            @Nullable @Min(1) @Max(1440) Integer minutes) {
        toChange(groupId).add(kind, title.strip(), minutes);
    }

    @AllowLoggedIn
    public void remove(long groupId, long itemId) {
        toChange(groupId).remove(itemId);
    }

    @AllowLoggedIn
    public void move(long groupId, long itemId, boolean up) {
        toChange(groupId).move(itemId, up);
    }

    private CallTemplate toChange(long groupId) {
        MeetingGroup group = groups.lock(groupId);
        rights.requireSecretary(group);
        return templates.of(group);
    }
}
