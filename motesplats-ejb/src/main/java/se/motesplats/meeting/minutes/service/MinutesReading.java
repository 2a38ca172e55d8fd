package se.motesplats.meeting.minutes.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.Minutes;
import se.motesplats.meeting.MinutesAudience;
import se.motesplats.meeting.MinutesStatus;
import se.motesplats.meeting.MinutesVersion;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.text.service.TextReader;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Who reads which version. Members of today read all that were published, everybody those that were
 * published to everybody as long as the group is open; those who write read all, and whoever is
 * named to approve one reads that one, as long as the person sits in the group. A guest of the
 * meeting reads nothing more than everybody.
 */
@Dependent
class MinutesReading {

    /** Stands for the number of a version, for those who write. */
    static final int DRAFT = 0;

    @Inject private MinutesRepository repository;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;

    /** What the caller is to a group; asked once. */
    record Reader(boolean editable, boolean member, boolean open, @Nullable Long person) {

        boolean reads(MinutesVersion version) {
            if (editable) {
                return true;
            }
            if (version.getPublishedAt().isPresent()) {
                return member
                        || (open
                                && version.getAudience().orElseThrow()
                                        == MinutesAudience.EVERYBODY);
            }
            return member && isNamed(version);
        }

        boolean isNamed(MinutesVersion version) {
            return person != null
                    && version.getApprovals().stream()
                            .anyMatch(a -> person == a.getPerson().getId());
        }

        /** Whether the caller is asked to approve it now. */
        boolean answers(Minutes minutes, MinutesVersion version) {
            return member
                    && minutes.getStatus() == MinutesStatus.SENT
                    && version.getApprovals().stream()
                            .anyMatch(
                                    a ->
                                            person != null
                                                    && person == a.getPerson().getId()
                                                    && a.getAnsweredAt().isEmpty());
        }
    }

    Reader reader(MeetingGroup group) {
        return new Reader(
                rights.isSecretary(group),
                rights.isMember(group),
                group.isOpen() && group.getStatus() != GroupStatus.ENDED,
                caller.findPersonId().orElse(null));
    }

    /**
     * The minutes for whoever asks.
     *
     * @param number of the version; {@link #DRAFT} for what is written now; null for the one that
     *     readers get, or the latest that the caller may read
     * @throws NotFound if there is none for the caller
     */
    MinutesDetails read(Meeting meeting, @Nullable Integer number) {
        Minutes minutes = repository.find(meeting.getId()).orElseThrow(NotFound::new);
        Reader reader = reader(meeting.getGroup());
        List<MinutesVersion> versions =
                repository.versions(meeting.getId()).stream().filter(reader::reads).toList();
        boolean draft = number != null && number == DRAFT && reader.editable();
        @Nullable MinutesVersion shown = draft ? null : chosen(versions, number).orElse(null);
        if (shown == null && !draft && (number != null || !reader.editable())) {
            throw new NotFound();
        }
        Optional<Meeting> previous =
                repository.previous(meeting).filter(before -> isReadable(before, reader));
        return new MinutesDetails(
                meeting.getId(),
                meeting.getGroup().getId(),
                meeting.getGroup().getName(),
                meeting.getDay(),
                minutes.getStatus(),
                named(meeting.getGroup(), shown == null ? minutes.getTitle() : shown.getTitle()),
                TextReader.read(
                        named(
                                meeting.getGroup(),
                                shown == null ? minutes.getText() : shown.getText())),
                shown == null ? null : MinutesVersionRow.of(shown),
                versions.stream().map(MinutesVersionRow::of).toList(),
                shown == null || !reader.member() ? List.of() : approvers(shown),
                previous.map(Meeting::getId).orElse(null),
                previous.map(Meeting::getDay).orElse(null),
                reader.editable(),
                reader.member(),
                !versions.isEmpty() && reader.answers(minutes, versions.get(0)));
    }

    static List<ApproverRow> approvers(MinutesVersion version) {
        return version.getApprovals().stream().map(ApproverRow::of).toList();
    }

    private static Optional<MinutesVersion> chosen(
            List<MinutesVersion> versions, @Nullable Integer number) {
        return number == null
                ? versions.stream()
                        .filter(MinutesVersion::isLatest)
                        .findFirst()
                        .or(() -> versions.stream().findFirst())
                : versions.stream().filter(v -> v.getNumber() == number).findFirst();
    }

    /** Whether the minutes of another meeting of the same group can be read. */
    private boolean isReadable(Meeting meeting, Reader reader) {
        return repository.versions(meeting.getId()).stream()
                .anyMatch(v -> v.isLatest() && reader.reads(v));
    }

    /**
     * The version with that number, if the caller may read it.
     *
     * @throws NotFound if not
     */
    MinutesVersion version(Meeting meeting, int number) {
        Reader reader = reader(meeting.getGroup());
        return chosen(
                        repository.versions(meeting.getId()).stream()
                                .filter(reader::reads)
                                .toList(),
                        number)
                .orElseThrow(NotFound::new);
    }

    /** The text without the names of those in the group whose identity is protected by now. */
    String named(MeetingGroup group, String text) {
        String shown = text;
        String instead =
                caller.language() == Language.SV
                        ? "(namnet visas inte)"
                        : "(the name is not shown)";
        for (AppointedRepresentative place : repository.unnamed(group.getId())) {
            shown = shown.replace(place.getPerson().getName(), instead);
            shown =
                    shown.replace(
                            place.getCalledAs().map(CalledAs::getName).orElse(instead), instead);
        }
        return shown;
    }
}
