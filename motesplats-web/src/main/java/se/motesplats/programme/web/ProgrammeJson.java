package se.motesplats.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.service.PublicProgramme;

/** The published programme of an event, as the REST interface shows it. */
@Schema(description = "The published programme of an event")
public record ProgrammeJson(
        @Schema(description = "Number of the event", example = "1051") long eventId,
        @Schema(description = "Title of the event", example = "Mötesplats Funktionshinder 2022")
                String eventTitle,
        @Schema(description = "What became of the event") EventStatus eventStatus,
        @Schema(description = "Which release this is", example = "2") int release,
        @Schema(description = "Name of the release", example = "Preliminärt program") String name,
        @Schema(description = "When it was released", example = "2022-02-01T09:00:00Z")
                Instant releasedAt,
        @Schema(description = "In the order of days and times") List<SessionJson> sessions) {

    /** One session of a programme. */
    @Schema(description = "A session; times of day are local")
    public record SessionJson(
            @Schema(description = "Number of the session", example = "1401") long id,
            @Schema(description = "What it is") SessionKind kind,
            @Schema(description = "Its title", example = "Att mötas i det stora") String title,
            @Schema(description = "Who presents", example = "Emil Ek, Petra Palm")
                    @Nullable String presenters,
            @Schema(description = "What it is about", example = "Så gör vi i Partille.")
                    @Nullable String text,
            @Schema(description = "Where", example = "Stora salen") @Nullable String room,
            @Schema(description = "The day", example = "2022-04-06") LocalDate day,
            @Schema(description = "When it starts", example = "10:00:00") LocalTime startsAt,
            @Schema(description = "When it ends", example = "10:45:00") LocalTime endsAt) {}

    static ProgrammeJson of(PublicProgramme programme) {
        PublicProgramme.Head head = programme.head();
        return new ProgrammeJson(
                head.eventId(),
                head.eventTitle(),
                head.eventStatus(),
                head.number(),
                head.name(),
                head.releasedAt(),
                programme.items().stream()
                        .map(
                                i ->
                                        new SessionJson(
                                                i.sessionId(),
                                                i.kind(),
                                                i.title(),
                                                i.presenters(),
                                                i.text(),
                                                i.room(),
                                                i.day(),
                                                i.startsAt(),
                                                i.endsAt()))
                        .toList());
    }
}
