package se.motesplats.poll.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.poll.PollStatus;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollListItem;
import se.motesplats.poll.service.PollSlotRow;

/** A date poll, as the REST interface shows it to those who run it or are asked. */
@Schema(description = "A date poll with its dates and how they are liked")
public record PollJson(
        @Schema(description = "Number of the poll", example = "1501") long id,
        @Schema(description = "What it is about", example = "The development group in spring")
                String title,
        @Schema(description = "More about it") @Nullable String text,
        @Schema(description = "Where it stands") PollStatus status,
        @Schema(description = "How people meet") AttendanceMode mode,
        @Schema(description = "The house", example = "Bryggan") @Nullable String place,
        @Schema(description = "How long it takes, in minutes", example = "120") int minutes,
        @Schema(description = "Last day to answer, in Swedish time", example = "2026-11-20")
                LocalDate lastDay,
        @Schema(description = "How many people are asked", example = "12") int asked,
        @Schema(description = "How many of them have answered every date", example = "9")
                int answered,
        @Schema(description = "The date that was chosen; missing while none is", example = "1511")
                @Nullable Long chosen,
        @Schema(description = "The dates, in order of time") List<PollSlotJson> slots) {

    public PollJson {
        slots = List.copyOf(slots);
    }

    static PollJson of(PollBoard poll) {
        return new PollJson(
                poll.id(),
                poll.matter().title(),
                poll.matter().text(),
                poll.status(),
                poll.matter().mode(),
                poll.matter().place(),
                poll.matter().minutes(),
                poll.frame().lastDay(),
                poll.asked(),
                poll.answered(),
                poll.finalSlotId(),
                poll.slots().stream().map(PollSlotJson::of).toList());
    }

    /** One date. */
    @Schema(description = "A date of a poll, and how many can come")
    public record PollSlotJson(
            @Schema(description = "Number of the date", example = "1511") long id,
            @Schema(description = "When it begins", example = "2026-12-07T12:30:00Z")
                    Instant startsAt,
            @Schema(description = "When it ends", example = "2026-12-07T14:30:00Z") Instant endsAt,
            @Schema(description = "How many say yes", example = "7") int yes,
            @Schema(description = "How many can come if it is needed", example = "2") int ifNeeded,
            @Schema(description = "How many cannot come", example = "1") int no,
            @Schema(description = "Whether no other date is liked better", example = "true")
                    boolean best) {

        static PollSlotJson of(PollSlotRow slot) {
            return new PollSlotJson(
                    slot.id(),
                    slot.startsAt(),
                    slot.endsAt(),
                    slot.tally().yes(),
                    slot.tally().ifNeeded(),
                    slot.tally().no(),
                    slot.best());
        }
    }

    /** A line of the caller's own list. */
    @Schema(description = "A date poll in the caller's own list")
    public record PollItemJson(
            @Schema(description = "Number of the poll", example = "1501") long id,
            @Schema(description = "What it is about", example = "The development group in spring")
                    String title,
            @Schema(description = "Where it stands") PollStatus status,
            @Schema(description = "Last day to answer, in Swedish time", example = "2026-11-20")
                    LocalDate lastDay,
            @Schema(description = "Whether the caller runs it", example = "true") boolean runs,
            @Schema(description = "How many dates there are", example = "6") int dates,
            @Schema(description = "How many of them the caller has answered", example = "4")
                    int mine) {

        static PollItemJson of(PollListItem poll) {
            return new PollItemJson(
                    poll.id(),
                    poll.title(),
                    poll.status(),
                    poll.lastDay(),
                    poll.editor(),
                    poll.dates(),
                    poll.mine());
        }
    }
}
