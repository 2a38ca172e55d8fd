package se.motesplats.meeting.call.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.group.service.GroupContact;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.UseCase;

/** Points that members ask for, and what those who prepare the meeting say to them. */
@Stateless
@UseCase
public class SuggestionService {

    @Inject private CallRepository repository;
    @Inject private CallReading reading;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Attachments attachments;
    @Inject private Caller caller;
    @Inject private Event<SuggestionDeclined> declined;

    /**
     * A member asks for a point, until the last day on which points are collected.
     *
     * @param fileName of a document, as the sender's program calls it; null for none
     * @param content what it holds; nothing for none
     * @return its id
     * @throws RuleViolation {@code error.meeting.collectClosed} with the day, and whom to ring
     */
    @AllowLoggedIn
    public long suggest(
            @Valid SuggestPoint command, @Nullable String fileName, @NotNull byte[] content) {
        Meeting meeting = groups.lockMeeting(command.meetingId());
        rights.requireMember(meeting.getGroup());
        meeting.requireOpen();
        if (!reading.isCollecting(meeting)) {
            GroupContact secretary = reading.secretary(meeting.getGroup());
            throw new RuleViolation(
                    "error.meeting.collectClosed",
                    meeting.getGroup().collectsUntil(meeting.getDay()),
                    secretary.name(),
                    String.valueOf(secretary.phone()));
        }
        AgendaItem item =
                new AgendaItem(
                        meeting,
                        AgendaItemPart.POINT,
                        0,
                        command.title().strip(),
                        AgendaItemState.SUGGESTED);
        item.describe(
                command.title().strip(),
                AgendaService.blank(command.text()),
                AgendaItemKind.DISCUSSION,
                command.minutes());
        item.suggestedBy(repository.person(caller.personId()));
        repository.add(item);
        if (fileName != null && content.length > 0) {
            item.attach(attachments.add(null, fileName, content));
        }
        return item.getId();
    }

    /** Yes: the point comes last among those of the meeting, and can be moved from there. */
    @AllowLoggedIn
    public void agree(long meetingId, long itemId) {
        AgendaItem item = undecided(meetingId, itemId);
        item.place(AgendaItemPart.POINT, repository.nextPosition(meetingId, AgendaItemPart.POINT));
        item.become(AgendaItemState.AGREED, null);
    }

    /**
     * No, with the reason that who suggested it gets. Also for one that was on the agenda already.
     */
    @AllowLoggedIn
    public void decline(
            long meetingId, long itemId, @NotBlank @Size(max = Lengths.REASON) String reason) {
        AgendaItem item = suggested(meetingId, itemId);
        if (item.getState() != AgendaItemState.SUGGESTED
                && item.getState() != AgendaItemState.AGREED) {
            throw new RuleViolation("error.meeting.pointDecided", item.getState());
        }
        item.become(AgendaItemState.DECLINED, reason.strip());
        repository.flush();
        declined.fire(new SuggestionDeclined(itemId, item.getVersion()));
    }

    private AgendaItem undecided(long meetingId, long itemId) {
        AgendaItem item = suggested(meetingId, itemId);
        if (item.getState() != AgendaItemState.SUGGESTED) {
            throw new RuleViolation("error.meeting.pointDecided", item.getState());
        }
        return item;
    }

    private AgendaItem suggested(long meetingId, long itemId) {
        Meeting meeting = groups.lockMeeting(meetingId);
        rights.requireSecretary(meeting.getGroup());
        AgendaItem item = repository.getItem(itemId);
        if (!item.getMeeting().equals(meeting) || item.getSuggestedBy().isEmpty()) {
            throw new NotFound();
        }
        meeting.requireOpen();
        return item;
    }
}
