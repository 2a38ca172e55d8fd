package se.motesplats.meeting.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.CallTemplate;
import se.motesplats.meeting.CallTemplateItem;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingCall;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.date.service.MeetingPlanned;
import se.motesplats.meeting.group.service.GroupRepository;

/** Gives new meetings what the template of their group has. */
@ApplicationScoped
class AgendaTemplates {

    private static final int REPORTS = 20;
    private static final int OTHER = 10;

    @Inject private CallRepository repository;
    @Inject private GroupRepository groups;

    void planned(@Observes MeetingPlanned happened) {
        fill(groups.getMeeting(happened.meetingId()));
    }

    /** The template of a group; one that nobody has written begins with the usual last points. */
    CallTemplate of(MeetingGroup group) {
        return repository
                .template(group.getId())
                .orElseGet(
                        () -> {
                            CallTemplate usual = new CallTemplate(group);
                            usual.add(
                                    AgendaItemKind.REPORT,
                                    "Rapporter från projekt och arbetsgrupper",
                                    REPORTS);
                            usual.add(AgendaItemKind.DISCUSSION, "Övrigt", OTHER);
                            repository.add(usual);
                            return usual;
                        });
    }

    /** Adds what the meeting has not: the words at the beginning, the theme, the last points. */
    void fill(Meeting meeting) {
        CallTemplate template = of(meeting.getGroup());
        if (repository.call(meeting.getId()).isEmpty()) {
            repository.add(new MeetingCall(meeting, template.getIntro().orElse(null)));
        }
        followTheme(meeting);
        Set<String> there =
                repository.agenda(meeting.getId()).stream()
                        .map(AgendaItem::getTitle)
                        .collect(Collectors.toSet());
        for (CallTemplateItem standing : template.getItems()) {
            if (!there.contains(standing.getTitle())) {
                AgendaItem item =
                        new AgendaItem(
                                meeting,
                                AgendaItemPart.STANDING,
                                repository.nextPosition(meeting.getId(), AgendaItemPart.STANDING),
                                standing.getTitle(),
                                AgendaItemState.AGREED);
                item.describe(
                        standing.getTitle(),
                        null,
                        standing.getKind(),
                        standing.getMinutes().orElse(null));
                repository.add(item);
            }
        }
    }

    /** The first point of the theme part is called as the theme, and is there when there is one. */
    void followTheme(Meeting meeting) {
        List<AgendaItem> first =
                repository.agenda(meeting.getId()).stream()
                        .filter(i -> i.getPart() == AgendaItemPart.THEME)
                        .limit(1)
                        .toList();
        meeting.getTheme()
                .ifPresent(
                        theme -> {
                            if (first.isEmpty()) {
                                AgendaItem item =
                                        new AgendaItem(
                                                meeting,
                                                AgendaItemPart.THEME,
                                                1,
                                                theme,
                                                AgendaItemState.AGREED);
                                item.describe(
                                        theme,
                                        null,
                                        AgendaItemKind.DISCUSSION,
                                        of(meeting.getGroup()).getThemeMinutes().orElse(null));
                                repository.add(item);
                            } else {
                                AgendaItem item = first.get(0);
                                item.describe(
                                        theme,
                                        item.getText().orElse(null),
                                        item.getKind(),
                                        item.getMinutes().orElse(null));
                            }
                        });
    }
}
