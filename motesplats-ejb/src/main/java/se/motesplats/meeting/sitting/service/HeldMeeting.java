package se.motesplats.meeting.sitting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.livetext.service.LiveTexts;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.MeetingAttendance;

/**
 * A meeting as it was held, for the parts that write about it, inside their transactions. It asks
 * for no right: who calls it has.
 */
@Dependent
public class HeldMeeting {

    @Inject private SittingRepository repository;
    @Inject private LiveTexts texts;

    /**
     * What was noted.
     *
     * @param points by the points that the notes belong to, also those that are no more
     * @param others what belongs to no point
     */
    public record Notes(Map<Long, String> points, String others) {

        public Notes {
            points = Map.copyOf(points);
        }
    }

    /** Who was noted as present, excused or absent, and visitors. */
    public List<MeetingAttendance> attendance(long meetingId) {
        return repository.attendance(meetingId);
    }

    /** What was talked about, in its order. */
    public List<AgendaItem> points(long meetingId) {
        return repository.points(meetingId);
    }

    public Notes notes(long meetingId) {
        Map<Long, String> points = new HashMap<>();
        StringBuilder others = new StringBuilder();
        texts.of(NotePlace.KIND, meetingId)
                .forEach(
                        (field, text) -> {
                            if (NotePlace.point(field).isPresent()) {
                                points.put(NotePlace.point(field).orElseThrow(), text);
                            } else {
                                others.append(text).append('\n');
                            }
                        });
        return new Notes(points, others.toString().strip());
    }
}
