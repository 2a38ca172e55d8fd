package se.motesplats.event.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.EventListItem;

/** An event in a list, as the REST interface shows it. */
@Schema(description = "An event in a list")
public record EventItemJson(
        @Schema(description = "Number of the event", example = "1051") long id,
        @Schema(description = "Name of its series", example = "Mötesplats Funktionshinder")
                String seriesName,
        @Schema(description = "Which one of its series", example = "3") int number,
        @Schema(description = "Its title", example = "Mötesplats Funktionshinder 2022")
                String title,
        @Schema(
                        description = "First day; missing while only the season is known",
                        example = "2022-04-06")
                @Nullable LocalDate firstDay,
        @Schema(description = "Last day; the same as the first for one day", example = "2022-04-07")
                @Nullable LocalDate lastDay,
        @Schema(description = "Used while there is no day", example = "våren 2022")
                @Nullable String season,
        @Schema(description = "How people take part") AttendanceMode attendanceMode,
        @Schema(description = "Where it is", example = "Eriksbergshallen") @Nullable String venue,
        @Schema(description = "What became of it") EventStatus status,
        @Schema(description = "Whether everybody can see it", example = "true") boolean published) {

    static EventItemJson of(EventListItem row) {
        return new EventItemJson(
                row.id(),
                row.seriesName(),
                row.number(),
                row.title(),
                row.firstDay(),
                row.lastDay(),
                row.season(),
                row.attendanceMode(),
                row.venue(),
                row.status(),
                row.published());
    }
}
