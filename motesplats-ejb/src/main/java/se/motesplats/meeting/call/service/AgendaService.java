package se.motesplats.meeting.call.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingCall;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SingleLine;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The agenda of a meeting, for those who prepare it. */
@Stateless
@UseCase
public class AgendaService {

    @Inject private CallRepository repository;
    @Inject private CallReading reading;
    @Inject private AgendaTemplates templates;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private Attachments attachments;
    @Inject private Caller caller;

    /** The call for those who prepare the meeting. */
    @AllowLoggedIn
    @ReadOnly
    public CallDetails getToEdit(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireSecretary(meeting.getGroup());
        return reading.read(meeting);
    }

    /**
     * Says what the call begins with, as it is typed.
     *
     * @param theme what the first part is about; its point follows
     */
    @AllowLoggedIn
    public void begin(
            long meetingId,
            @Nullable @Size(max = Lengths.TITLE) @SingleLine String theme,
            @Nullable @Size(max = Lengths.TEXT) String intro) {
        Meeting meeting = toChange(meetingId);
        MeetingCall call = repository.call(meetingId).orElse(null);
        if (call == null) {
            repository.add(new MeetingCall(meeting, blank(intro)));
        } else {
            call.say(blank(intro));
        }
        meeting.talkAbout(blank(theme));
        templates.followTheme(meeting);
    }

    /** Adds what the template has and the meeting has not. */
    @AllowLoggedIn
    public void fromTemplate(long meetingId) {
        templates.fill(toChange(meetingId));
    }

    /**
     * Adds a point, or changes one.
     *
     * @return its id
     * @throws NotFound if the point is of another meeting, or the presenter does not sit in the
     *     group
     */
    @AllowLoggedIn
    public long save(@Valid SavePoint command) {
        Meeting meeting = toChange(command.meetingId());
        Person presenter = presenter(meeting, command.presenterId());
        AgendaItem item;
        if (command.id() == null) {
            item =
                    new AgendaItem(
                            meeting,
                            command.part(),
                            repository.nextPosition(meeting.getId(), command.part()),
                            command.title().strip(),
                            AgendaItemState.AGREED);
            fill(item, command, presenter);
            repository.add(item);
            return item.getId();
        }
        item = of(meeting, command.id());
        item.requireVersion(command.version());
        if (item.getPart() != command.part()) {
            item.place(command.part(), repository.nextPosition(meeting.getId(), command.part()));
        }
        fill(item, command, presenter);
        repository.flush();
        return item.getId();
    }

    private static void fill(AgendaItem item, SavePoint command, @Nullable Person presenter) {
        item.describe(
                command.title().strip(), blank(command.text()), command.kind(), command.minutes());
        item.presentedBy(presenter, blank(command.presenterText()));
    }

    private @Nullable Person presenter(Meeting meeting, @Nullable Long personId) {
        if (personId == null) {
            return null;
        }
        return groups.people(meeting.getGroup().getId()).stream()
                .map(place -> place.getPerson())
                .filter(person -> person.getId() == personId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Moves a point one place up or down within its part; the first and last stay. */
    @AllowLoggedIn
    public void move(long meetingId, long itemId, boolean up) {
        Meeting meeting = toChange(meetingId);
        AgendaItem item = of(meeting, itemId);
        List<AgendaItem> part =
                new ArrayList<>(
                        repository.agenda(meetingId).stream()
                                .filter(i -> i.getPart() == item.getPart())
                                .toList());
        int at = part.indexOf(item);
        int other = up ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= part.size()) {
            return;
        }
        Collections.swap(part, at, other);
        for (int i = 0; i < part.size(); i++) {
            part.get(i).place(item.getPart(), i + 1);
        }
    }

    /**
     * Takes a point off the agenda; what was noted about it stays with the meeting. What a member
     * suggested is told no to instead, with a reason.
     *
     * @throws RuleViolation if a member suggested it
     */
    @AllowLoggedIn
    public void remove(long meetingId, long itemId) {
        AgendaItem item = of(toChange(meetingId), itemId);
        if (item.getSuggestedBy().isPresent()) {
            throw new RuleViolation("error.meeting.pointSuggested", item.getTitle());
        }
        item.become(AgendaItemState.REMOVED, null);
    }

    /**
     * Adds a document to a point; whoever suggested one adds to it until it is decided.
     *
     * @param name as the sender's program calls it
     */
    @AllowLoggedIn
    public void attach(long meetingId, long itemId, @NotNull String name, @NotNull byte[] content) {
        AgendaItem item = toAttach(meetingId, itemId);
        item.attach(attachments.add(item.getBundleId().orElse(null), name, content));
    }

    /** Takes a document out. */
    @AllowLoggedIn
    public void detach(long meetingId, long itemId, @NotNull String name) {
        AgendaItem item = toAttach(meetingId, itemId);
        long file =
                reading.files(item).stream()
                        .filter(f -> f.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .id();
        attachments.remove(item.getBundleId().orElse(null), file);
    }

    private AgendaItem toAttach(long meetingId, long itemId) {
        Meeting meeting = groups.lockMeeting(meetingId);
        rights.requireRead(meeting);
        AgendaItem item = of(meeting, itemId);
        boolean own =
                item.getState() == AgendaItemState.SUGGESTED
                        && isOwn(item)
                        && rights.isMember(meeting.getGroup());
        if (!own) {
            rights.requireSecretary(meeting.getGroup());
        }
        meeting.requireOpen();
        // A point that went on from an earlier meeting shares its documents until they differ.
        item.getBundleId()
                .filter(repository::isShared)
                .ifPresent(bundle -> item.attach(attachments.copy(bundle)));
        return item;
    }

    /**
     * A document of a point, for those who take part in the meeting; what is only suggested is read
     * by its author and by those who decide.
     *
     * @throws NotFound for all others
     */
    @AllowLoggedIn
    @ReadOnly
    public AttachmentContent file(long itemId, long fileId) {
        AgendaItem item = repository.getItem(itemId);
        Meeting meeting = item.getMeeting();
        rights.requireRead(meeting);
        boolean undecided =
                item.getState() == AgendaItemState.SUGGESTED
                        || item.getState() == AgendaItemState.DECLINED;
        if (item.getState() == AgendaItemState.REMOVED
                || (undecided && !isOwn(item) && !rights.isSecretary(meeting.getGroup()))) {
            throw new NotFound();
        }
        return attachments.get(item.getBundleId().orElse(null), fileId);
    }

    private boolean isOwn(AgendaItem item) {
        return item.getSuggestedBy().map(Person::getId).equals(caller.findPersonId());
    }

    private Meeting toChange(long meetingId) {
        Meeting meeting = groups.lockMeeting(meetingId);
        rights.requireSecretary(meeting.getGroup());
        meeting.requireOpen();
        return meeting;
    }

    private AgendaItem of(Meeting meeting, long itemId) {
        AgendaItem item = repository.getItem(itemId);
        if (!item.getMeeting().equals(meeting) || item.getState() == AgendaItemState.REMOVED) {
            throw new NotFound();
        }
        return item;
    }

    static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
