package se.motesplats.meeting.sitting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.motesplats.livetext.service.LiveTextAccess;
import se.motesplats.livetext.service.LiveTextOwner;
import se.motesplats.meeting.group.service.MeetingRights;

/**
 * The notes of meetings: written by those who prepare them, read by the members of today. Whoever
 * was let in to one meeting reads its call and not its notes.
 */
@ApplicationScoped
class MeetingNotes implements LiveTextOwner {

    static final String KIND = "MEETING";

    /** How the fields of points begin, before their number. */
    static final String POINT = "point-";

    @Inject private SittingRepository repository;
    @Inject private MeetingRights rights;

    @Override
    public String kind() {
        return KIND;
    }

    /** The place of the notes that belong to no point. */
    static String place(long meetingId) {
        return KIND + ':' + meetingId + ":notes";
    }

    /** The place of the notes of one point. */
    static String place(long meetingId, long itemId) {
        return KIND + ':' + meetingId + ':' + POINT + itemId;
    }

    @Override
    public LiveTextAccess access(long meetingId) {
        if (repository.isWithin(rights.editing(), meetingId)) {
            return LiveTextAccess.WRITE;
        }
        return repository.isWithin(rights.reading(), meetingId)
                ? LiveTextAccess.READ
                : LiveTextAccess.NONE;
    }
}
