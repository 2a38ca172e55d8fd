package se.motesplats.meeting.minutes.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.Minutes;
import se.motesplats.meeting.MinutesApproval;
import se.motesplats.meeting.MinutesStatus;
import se.motesplats.meeting.MinutesVersion;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What those do who approve minutes: say yes, or ask for a change. */
@Stateless
@UseCase
public class MinutesAnswerService {

    @Inject private GroupRepository groups;
    @Inject private MinutesRepository repository;
    @Inject private MinutesReading reading;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<MinutesApproved> approved;
    @Inject private Event<MinutesChangeAsked> changeAsked;

    /**
     * The version that was sent, for those who were named to approve it.
     *
     * @throws AccessDenied for those who write it
     * @throws NotFound for all others
     */
    @AllowLoggedIn
    @ReadOnly
    public MinutesDetails get(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireMember(meeting.getGroup());
        MinutesVersion version = latest(meetingId);
        own(meeting, version);
        return reading.read(meeting, version.getNumber());
    }

    /**
     * Says yes to a version; when all have, it is approved.
     *
     * @param number of the version that was read
     * @throws RuleViolation if the caller has answered, or another version is asked about by now
     */
    @AllowLoggedIn
    public void approve(long meetingId, int number) {
        Minutes minutes = toAnswer(meetingId);
        MinutesVersion version = latest(meetingId);
        MinutesApproval approval = own(minutes.getMeeting(), version);
        requireAsked(minutes, version, number);
        if (version.approve(approval, clock.instant())) {
            minutes.approve();
            approved.fire(new MinutesApproved(version));
        }
    }

    /**
     * Asks for a change; those who write go on with it.
     *
     * @throws RuleViolation as {@link #approve}
     */
    @AllowLoggedIn
    public void askForChange(@Valid AskForChange command) {
        Minutes minutes = toAnswer(command.meetingId());
        MinutesVersion version = latest(command.meetingId());
        MinutesApproval approval = own(minutes.getMeeting(), version);
        requireAsked(minutes, version, command.number());
        approval.askForChange(NormalForm.of(command.words()).strip(), clock.instant());
        minutes.takeBack();
        changeAsked.fire(new MinutesChangeAsked(approval));
    }

    private Minutes toAnswer(long meetingId) {
        rights.requireMember(groups.getMeeting(meetingId).getGroup());
        return repository.lock(meetingId);
    }

    private MinutesVersion latest(long meetingId) {
        List<MinutesVersion> versions = repository.versions(meetingId);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions.get(0);
    }

    private MinutesApproval own(Meeting meeting, MinutesVersion version) {
        long me = caller.personId();
        return version.getApprovals().stream()
                .filter(a -> a.getPerson().getId() == me)
                .findFirst()
                .orElseThrow(
                        () ->
                                rights.isSecretary(meeting.getGroup())
                                        ? new AccessDenied()
                                        : new NotFound());
    }

    private static void requireAsked(Minutes minutes, MinutesVersion version, int number) {
        if (minutes.getStatus() != MinutesStatus.SENT || version.getNumber() != number) {
            throw new RuleViolation("error.meeting.notesOver");
        }
    }
}
