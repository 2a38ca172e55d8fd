package se.motesplats.meeting.minutes.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.Minutes;
import se.motesplats.meeting.MinutesStatus;
import se.motesplats.meeting.MinutesVersion;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Makes minutes from a meeting, and writes them. */
@Stateless
@UseCase
public class MinutesDraftService {

    @Inject private GroupRepository groups;
    @Inject private MinutesRepository repository;
    @Inject private MinutesReading reading;
    @Inject private MinutesMaker maker;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * Makes a first draft of what was noted at the meeting; nothing if there is one already.
     *
     * @throws RuleViolation if the meeting has not been held
     */
    @AllowLoggedIn
    public void make(long meetingId) {
        rights.requireSecretary(groups.getMeeting(meetingId).getGroup());
        Meeting meeting = groups.lockMeeting(meetingId);
        Minutes.requireHeld(meeting);
        if (repository.find(meetingId).isEmpty()) {
            repository.add(maker.make(meeting, caller.language()));
        }
    }

    /**
     * The minutes as they are now, for those who write them.
     *
     * @throws NotFound if there are none
     */
    @AllowLoggedIn
    @ReadOnly
    public MinutesDraft getToEdit(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        rights.requireSecretary(meeting.getGroup());
        Minutes minutes = repository.find(meetingId).orElseThrow(NotFound::new);
        return new MinutesDraft(
                meetingId,
                meeting.getGroup().getId(),
                meeting.getGroup().getName(),
                meeting.getDay(),
                minutes.getStatus(),
                minutes.getVersion(),
                reading.named(meeting.getGroup(), minutes.getTitle()),
                reading.named(meeting.getGroup(), minutes.getText()),
                minutes.getCorrection().orElse(null),
                minutes.getStatus() == MinutesStatus.DRAFT ? wishes(meetingId) : List.of());
    }

    private List<ApproverRow> wishes(long meetingId) {
        return repository.versions(meetingId).stream()
                .limit(1)
                .map(MinutesVersion::getApprovals)
                .flatMap(List::stream)
                .map(ApproverRow::of)
                .filter(row -> row.words() != null)
                .toList();
    }

    /**
     * Keeps what was typed.
     *
     * @throws StaleData if somebody else has kept something since
     * @throws RuleViolation if they are sent, approved or published
     */
    @AllowLoggedIn
    public SavedMinutes save(@Valid SaveMinutes command) {
        rights.requireSecretary(groups.getMeeting(command.meetingId()).getGroup());
        Minutes minutes = repository.lock(command.meetingId());
        minutes.requireVersion(command.version());
        minutes.write(
                NormalForm.of(command.title()).strip(),
                NormalForm.of(command.text().replace("\r\n", "\n")));
        repository.flush();
        return new SavedMinutes(minutes.getVersion(), clock.instant());
    }
}
