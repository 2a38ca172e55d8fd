package se.motesplats.meeting.minutes.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.Minutes;
import se.motesplats.meeting.MinutesAudience;
import se.motesplats.meeting.MinutesStatus;
import se.motesplats.meeting.MinutesVersion;
import se.motesplats.meeting.Presence;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.meeting.sitting.service.HeldMeeting;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What those who write minutes do with them: have them approved, publish and correct them. */
@Stateless
@UseCase
public class MinutesStepService {

    /** What stands in minutes for everybody is no way to write to somebody. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    @Inject private GroupRepository groups;
    @Inject private MinutesRepository repository;
    @Inject private HeldMeeting held;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<MinutesSent> sent;
    @Inject private Event<MinutesPublished> published;

    /** How far they are. */
    @AllowLoggedIn
    @ReadOnly
    public MinutesSteps get(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        MeetingGroup group = meeting.getGroup();
        rights.requireSecretary(group);
        Minutes minutes = repository.find(meetingId).orElseThrow(NotFound::new);
        List<MinutesVersion> versions = repository.versions(meetingId);
        return new MinutesSteps(
                meetingId,
                group.getId(),
                group.getName(),
                meeting.getDay(),
                minutes.getStatus(),
                minutes.getVersion(),
                versions.isEmpty() ? 0 : versions.get(0).getNumber(),
                minutes.getStatus() == MinutesStatus.DRAFT ? choices(meeting) : List.of(),
                versions.isEmpty() ? List.of() : MinutesReading.approvers(versions.get(0)),
                versions.isEmpty() ? null : versions.get(0).getAudience().orElse(null),
                isOpen(group));
    }

    private static boolean isOpen(MeetingGroup group) {
        return group.isOpen() && group.getStatus() != GroupStatus.ENDED;
    }

    /** Everybody who sits in the group today, once, but the caller. */
    private List<ApproverChoice> choices(Meeting meeting) {
        Set<Long> present =
                held.attendance(meeting.getId()).stream()
                        .filter(a -> a.getPresence() == Presence.PRESENT)
                        .flatMap(a -> a.getSeat().stream())
                        .map(seat -> seat.getPerson().getId())
                        .collect(Collectors.toSet());
        Map<Long, ApproverChoice> choices = new LinkedHashMap<>();
        for (AppointedRepresentative place :
                groups.people(meeting.getGroup().getId(), rights.today())) {
            long person = place.getPerson().getId();
            if (!Objects.equals(caller.findPersonId().orElse(null), person)) {
                choices.putIfAbsent(
                        person,
                        new ApproverChoice(
                                person,
                                place.getNameForOthers().orElse(null),
                                place.getRole(),
                                place.getOrganisation()
                                        .map(GroupOrganisation::getName)
                                        .orElse(null),
                                present.contains(person)));
            }
        }
        return List.copyOf(choices.values());
    }

    /**
     * Sends what is written to those who approve it.
     *
     * @throws RuleViolation if nobody is chosen, somebody does not sit in the group, or they are
     *     sent already
     * @throws StaleData if somebody else has written since
     */
    @AllowLoggedIn
    public void send(@Valid SendMinutes command) {
        Meeting meeting = groups.getMeeting(command.meetingId());
        rights.requireSecretary(meeting.getGroup());
        Minutes minutes = repository.lock(command.meetingId());
        minutes.requireVersion(command.version());
        Set<Long> possible =
                choices(meeting).stream().map(ApproverChoice::personId).collect(Collectors.toSet());
        if (!possible.containsAll(command.approvers())) {
            throw new RuleViolation("error.meeting.notesApprover");
        }
        minutes.send();
        MinutesVersion version =
                new MinutesVersion(
                        minutes,
                        repository.versions(command.meetingId()).size() + 1,
                        command.approvers().stream().sorted().map(repository::person).toList(),
                        caller.findPersonId().map(repository::person).orElse(null),
                        clock.instant());
        repository.add(version);
        sent.fire(new MinutesSent(version));
    }

    /** Takes back what was sent and is not approved, to write on. */
    @AllowLoggedIn
    public void takeBack(long meetingId) {
        rights.requireSecretary(groups.getMeeting(meetingId).getGroup());
        repository.lock(meetingId).takeBack();
    }

    /**
     * Publishes the version that was approved, or opens one for members to everybody.
     *
     * @throws RuleViolation if it is not approved, the group is not open to everybody, an e-mail
     *     address stands in it that everybody would read, or these people read it already
     */
    @AllowLoggedIn
    public void publish(long meetingId, @NotNull MinutesAudience audience) {
        MeetingGroup group = groups.getMeeting(meetingId).getGroup();
        rights.requireSecretary(group);
        Minutes minutes = repository.lock(meetingId);
        List<MinutesVersion> versions = repository.versions(meetingId);
        if (versions.isEmpty()) {
            throw new RuleViolation("error.meeting.notesNotApproved");
        }
        MinutesVersion version = versions.get(0);
        if (audience == MinutesAudience.EVERYBODY) {
            requirePublic(group, version);
        }
        minutes.publish();
        versions.stream().skip(1).filter(MinutesVersion::isLatest).forEach(MinutesVersion::retire);
        repository.flush();
        if (version.publish(audience, clock.instant())) {
            published.fire(new MinutesPublished(version));
        }
    }

    private static void requirePublic(MeetingGroup group, MinutesVersion version) {
        if (!isOpen(group)) {
            throw new RuleViolation("error.meeting.notesClosed");
        }
        Matcher address = ADDRESS.matcher(version.getTitle() + '\n' + version.getText());
        if (address.find()) {
            throw new RuleViolation("error.meeting.notesAddress", address.group());
        }
    }

    /**
     * Begins a correction of what was approved; until it is approved and published, too, readers
     * get what was published before.
     *
     * @throws RuleViolation if they are not approved
     */
    @AllowLoggedIn
    public void correct(@Valid CorrectMinutes command) {
        rights.requireSecretary(groups.getMeeting(command.meetingId()).getGroup());
        repository.lock(command.meetingId()).correct(NormalForm.of(command.reason()).strip());
    }
}
