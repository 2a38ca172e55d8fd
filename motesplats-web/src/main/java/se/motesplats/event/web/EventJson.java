package se.motesplats.event.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.PublicEvent;

/** An event, as the REST interface shows it: what the public page says. */
@Schema(description = "An event")
public record EventJson(
        @Schema(description = "Number of the event", example = "1051") long id,
        @Schema(description = "Number of its series", example = "1001") long seriesId,
        @Schema(description = "Code of its series", example = "F") String seriesCode,
        @Schema(description = "Name of its series", example = "Mötesplats Funktionshinder")
                String seriesName,
        @Schema(description = "Which one of its series", example = "3") int number,
        @Schema(description = "Its title", example = "Mötesplats Funktionshinder 2022")
                String title,
        @Schema(description = "What it is about") @Nullable String description,
        @Schema(description = "Used while there is no day", example = "våren 2022")
                @Nullable String season,
        @Schema(description = "None, one or two days") List<DayJson> days,
        @Schema(description = "How people take part") AttendanceMode attendanceMode,
        @Schema(description = "Where it is", example = "Eriksbergshallen") @Nullable String venue,
        @Schema(description = "Address of the venue", example = "Maskingatan 11, Göteborg")
                @Nullable String venueAddress,
        @Schema(description = "Where to follow it online", example = "https://video.example/rum")
                @Nullable String onlineUrl,
        @Schema(description = "What became of it") EventStatus status,
        @Schema(description = "Why it was cancelled or postponed") @Nullable String statusReason,
        @Schema(description = "Whether everybody can see it", example = "true") boolean published,
        @Schema(
                        description = "Whom to ask; missing for a person with protected identity",
                        example = "Karin Koordinator")
                @Nullable String contactName,
        @Schema(description = "Telephone of that person", example = "031-000 00 00")
                @Nullable String contactPhone) {

    /** One day of an event. */
    @Schema(description = "One day of an event; times of day are local")
    public record DayJson(
            @Schema(description = "The day", example = "2022-04-06") LocalDate date,
            @Schema(description = "When it starts", example = "09:00:00") LocalTime startsAt,
            @Schema(description = "When it ends", example = "16:00:00") LocalTime endsAt) {}

    static EventJson of(PublicEvent event) {
        PublicEvent.Facts facts = event.facts();
        return new EventJson(
                facts.id(),
                facts.seriesId(),
                facts.seriesCode(),
                facts.seriesName(),
                facts.number(),
                facts.title(),
                facts.description(),
                facts.season(),
                event.days().stream()
                        .map(d -> new DayJson(d.date(), d.startsAt(), d.endsAt()))
                        .toList(),
                facts.attendanceMode(),
                facts.venue(),
                facts.venueAddress(),
                facts.onlineUrl(),
                facts.status(),
                event.statusReason(),
                facts.published(),
                facts.contactName(),
                facts.contactPhone());
    }
}
