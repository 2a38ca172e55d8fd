package se.motesplats.meeting.sitting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import se.motesplats.livetext.service.LiveTextAccess;
import se.motesplats.livetext.service.LiveTextOwner;
import se.motesplats.meeting.group.service.MeetingRights;

/**
 * The notes of meetings: written by those who prepare them, read by the members of today. Whoever
 * was let in to one meeting reads its call and not its notes.
 */
@ApplicationScoped
class MeetingNotes implements LiveTextOwner {

    @Inject private SittingRepository repository;
    @Inject private MeetingRights rights;

    @Override
    public String kind() {
        return NotePlace.KIND;
    }

    @Override
    public LiveTextAccess access(long meetingId) {
        return access(meetingId, (Long) null);
    }

    /** A meeting has one text of its own, and one for each point that is or was on its agenda. */
    @Override
    public LiveTextAccess access(long meetingId, String field) {
        if (field.equals(NotePlace.REST)) {
            return access(meetingId);
        }
        return NotePlace.point(field)
                .map(item -> access(meetingId, item))
                .orElse(LiveTextAccess.NONE);
    }

    private LiveTextAccess access(long meetingId, @Nullable Long itemId) {
        if (repository.isWithin(rights.editing(), meetingId, itemId)) {
            return LiveTextAccess.WRITE;
        }
        return repository.isWithin(rights.reading(), meetingId, itemId)
                ? LiveTextAccess.READ
                : LiveTextAccess.NONE;
    }
}
