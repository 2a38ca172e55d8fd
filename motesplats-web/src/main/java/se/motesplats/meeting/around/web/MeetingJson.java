package se.motesplats.meeting.around.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.meeting.call.service.AgendaPoint;
import se.motesplats.meeting.call.service.CallDetails;

/** A meeting with its agenda, as the REST interface shows it. Names of people are on the pages. */
@Schema(description = "A meeting with its agenda; times of day are local")
public record MeetingJson(
        @Schema(description = "Number of the meeting", example = "1701") long id,
        @Schema(description = "Number of the group", example = "1601") long groupId,
        @Schema(description = "Name of the group", example = "Gemensam utvecklingsgrupp")
                String groupName,
        @Schema(description = "The day", example = "2017-03-13") LocalDate date,
        @Schema(description = "When it begins", example = "13:30:00") LocalTime startsAt,
        @Schema(description = "When it ends", example = "15:30:00") LocalTime endsAt,
        @Schema(description = "How people take part") AttendanceMode attendanceMode,
        @Schema(description = "Where it is", example = "Bryggan") @Nullable String place,
        @Schema(description = "Where to follow it online; for those who take part only")
                @Nullable String onlineUrl,
        @Schema(description = "What it is about", example = "Hälsa") @Nullable String theme,
        @Schema(description = "How far it has come") MeetingStatus status,
        @Schema(description = "What the call begins with") @Nullable String intro,
        @Schema(description = "When the call was sent last; missing before the first time")
                @Nullable Instant sentAt,
        @Schema(description = "The agenda, in its order") List<PointJson> points) {

    /** A point on the agenda. */
    @Schema(description = "A point on the agenda")
    public record PointJson(
            @Schema(description = "Its number on the agenda; 0 for the theme", example = "2")
                    int number,
            @Schema(description = "Which part of the agenda it stands in") AgendaItemPart part,
            @Schema(description = "What is done with it") AgendaItemKind kind,
            @Schema(description = "Its heading", example = "Personliga representanter")
                    String title,
            @Schema(description = "What it is about") @Nullable String text,
            @Schema(
                            description = "When it begins; missing where nobody can say",
                            example = "14:00:00")
                    @Nullable LocalTime startsAt,
            @Schema(description = "How long it takes, in minutes", example = "20")
                    @Nullable Integer minutes) {

        static PointJson of(AgendaPoint point) {
            return new PointJson(
                    point.number(),
                    point.part(),
                    point.kind(),
                    point.title(),
                    point.text(),
                    point.startsAt(),
                    point.minutes());
        }
    }

    static MeetingJson of(CallDetails call) {
        return new MeetingJson(
                call.meetingId(),
                call.groupId(),
                call.groupName(),
                call.day(),
                call.startsAt(),
                call.endsAt(),
                call.mode(),
                call.place(),
                call.joinLink(),
                call.theme(),
                call.status(),
                call.intro(),
                call.sentAt(),
                call.points().stream().map(PointJson::of).toList());
    }
}
