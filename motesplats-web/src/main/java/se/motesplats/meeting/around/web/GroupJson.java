package se.motesplats.meeting.around.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.group.service.GroupDetails;

/** A group, as the REST interface shows it: as much of it as the caller may read. */
@Schema(description = "A group that meets again and again")
public record GroupJson(
        @Schema(description = "Number of the group", example = "1601") long id,
        @Schema(description = "Its name", example = "Gemensam utvecklingsgrupp") String name,
        @Schema(
                        description = "The organisation whose it is",
                        example = "Göteborgsregionens kommunalförbund")
                String owner,
        @Schema(description = "What it is for") @Nullable String purpose,
        @Schema(description = "Whether it meets") GroupStatus status,
        @Schema(description = "Whether everybody may read about it", example = "true") boolean open,
        @Schema(description = "On which day it usually meets") @Nullable DayOfWeek weekday,
        @Schema(description = "When it usually begins, local time", example = "13:30:00")
                @Nullable LocalTime startsAt,
        @Schema(description = "How long its meetings usually are, in minutes", example = "120")
                int minutes,
        @Schema(description = "How its people usually take part") AttendanceMode attendanceMode,
        @Schema(description = "Where it usually meets", example = "Bryggan") @Nullable String place,
        @Schema(description = "Where to follow it online; for its members only")
                @Nullable String onlineUrl,
        @Schema(description = "Whether the caller reads all of it", example = "true")
                boolean member,
        @Schema(description = "Organisations that take part today, by name")
                List<String> organisations) {

    static GroupJson of(GroupDetails group) {
        return new GroupJson(
                group.id(),
                group.name(),
                group.ownerName(),
                group.purpose(),
                group.status(),
                group.open(),
                group.weekday(),
                group.startsAt(),
                group.minutes(),
                group.mode(),
                group.place(),
                group.joinLink(),
                group.member(),
                group.organisations());
    }
}
