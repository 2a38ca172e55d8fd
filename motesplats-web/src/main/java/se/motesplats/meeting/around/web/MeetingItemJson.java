package se.motesplats.meeting.around.web;

import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.date.service.MeetingListItem;

/** A meeting in a list, as the REST interface shows it. */
@Schema(description = "A meeting in a list; times of day are local")
public record MeetingItemJson(
        @Schema(description = "Number of the meeting", example = "1701") long id,
        @Schema(description = "The day", example = "2017-03-13") LocalDate date,
        @Schema(description = "When it begins", example = "13:30:00") LocalTime startsAt,
        @Schema(description = "When it ends", example = "15:30:00") LocalTime endsAt,
        @Schema(description = "How people take part") AttendanceMode attendanceMode,
        @Schema(description = "Where it is", example = "Bryggan") @Nullable String place,
        @Schema(description = "What it is about", example = "Hälsa") @Nullable String theme,
        @Schema(description = "How far it has come") MeetingStatus status) {

    static MeetingItemJson of(MeetingListItem item) {
        return new MeetingItemJson(
                item.id(),
                item.day(),
                item.startsAt(),
                item.endsAt(),
                item.mode(),
                item.place(),
                item.theme(),
                item.status());
    }
}
