package se.motesplats.meeting.minutes.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.Minutes;
import se.motesplats.meeting.MinutesVersion;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.text.service.TextDifference;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Minutes for those who read them, one by one and in lists. */
@Stateless
@UseCase
public class MinutesService {

    @Inject private GroupRepository groups;
    @Inject private MinutesRepository repository;
    @Inject private MinutesReading reading;
    @Inject private MinutesQuery query;
    @Inject private MeetingRights rights;

    /**
     * The minutes of a meeting.
     *
     * @param number of the version; 0 for what is written now; null for the one that readers get,
     *     or the latest that the caller may read
     * @throws NotFound if there is none for the caller
     */
    @AllowEveryone
    @ReadOnly
    public MinutesDetails get(long meetingId, @Nullable Integer number) {
        return reading.read(groups.getMeeting(meetingId), number);
    }

    /**
     * What is different between two versions.
     *
     * @throws NotFound if the caller may not read both
     */
    @AllowEveryone
    @ReadOnly
    public TextDifference difference(long meetingId, int before, int after) {
        Meeting meeting = groups.getMeeting(meetingId);
        return TextDifference.of(
                whole(meeting, reading.version(meeting, before)),
                whole(meeting, reading.version(meeting, after)));
    }

    private String whole(Meeting meeting, MinutesVersion version) {
        return reading.named(meeting.getGroup(), version.getTitle() + '\n' + version.getText());
    }

    /** Where the caller can go from a meeting; nowhere if that is not for the caller. */
    @AllowEveryone
    @ReadOnly
    public MinutesLinks links(long meetingId) {
        Meeting meeting = groups.getMeeting(meetingId);
        if (meeting.getStatus() != MeetingStatus.HELD) {
            return MinutesLinks.NONE;
        }
        MinutesReading.Reader reader = reading.reader(meeting.getGroup());
        Optional<Minutes> minutes = repository.find(meetingId);
        if (minutes.isEmpty()) {
            return new MinutesLinks(null, reader.editable(), false, false);
        }
        List<MinutesVersion> versions = repository.versions(meetingId);
        return new MinutesLinks(
                reader.editable() ? minutes.get().getStatus() : null,
                false,
                versions.stream().anyMatch(reader::reads),
                !versions.isEmpty() && reader.answers(minutes.get(), versions.get(0)));
    }

    /** Published minutes of a group, the latest meeting first, as far as the caller may read. */
    @AllowEveryone
    @ReadOnly
    public List<MinutesListItem> ofGroup(long groupId, int max) {
        return query.list(rights.reading(), new MinutesFilter(groupId, null, null, null), 0, max);
    }

    /** Published minutes that the caller may read, the latest meeting first. */
    @AllowLoggedIn
    @ReadOnly
    public List<MinutesListItem> list(@NotNull MinutesFilter filter, int first, int max) {
        return query.list(rights.reading(), filter, first, max);
    }

    @AllowLoggedIn
    @ReadOnly
    public int count(@NotNull MinutesFilter filter) {
        return query.count(rights.reading(), filter);
    }

    /** What the list can be narrowed to. */
    @AllowLoggedIn
    @ReadOnly
    public MinutesChoices choices() {
        return query.choices(rights.reading());
    }
}
