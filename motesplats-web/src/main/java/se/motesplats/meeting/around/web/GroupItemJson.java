package se.motesplats.meeting.around.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.group.service.GroupListItem;

/** A group in a list, as the REST interface shows it. */
@Schema(description = "A group in a list")
public record GroupItemJson(
        @Schema(description = "Number of the group", example = "1601") long id,
        @Schema(description = "Its name", example = "Gemensam utvecklingsgrupp") String name,
        @Schema(
                        description = "The organisation whose it is",
                        example = "Göteborgsregionens kommunalförbund")
                String owner,
        @Schema(description = "Whether it meets") GroupStatus status,
        @Schema(description = "Whether everybody may read about it", example = "true") boolean open,
        @Schema(description = "How its people usually take part") AttendanceMode attendanceMode,
        @Schema(description = "Where it usually meets", example = "Bryggan") @Nullable String place,
        @Schema(description = "How many people sit in it today", example = "14") int people,
        @Schema(description = "Day of its next meeting", example = "2017-03-13")
                @Nullable LocalDate nextDay) {

    static GroupItemJson of(GroupListItem item) {
        return new GroupItemJson(
                item.id(),
                item.name(),
                item.owner(),
                item.status(),
                item.open(),
                item.mode(),
                item.place(),
                item.people(),
                item.nextDay());
    }
}
