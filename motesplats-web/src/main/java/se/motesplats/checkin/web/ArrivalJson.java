package se.motesplats.checkin.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.Verdict;
import se.motesplats.checkin.service.DoorBoard;
import se.motesplats.checkin.service.DoorRow;
import se.motesplats.checkin.service.ScanAnswer;
import se.motesplats.seat.NominationStatus;

/** Somebody who is expected or in, as the REST interface shows it. */
@Schema(description = "A person who holds a seat, and whether the person has come")
public record ArrivalJson(
        @Schema(description = "Number of the nomination", example = "1301") long nomination,
        @Schema(
                        description = "The name; missing for a person with protected identity",
                        example = "Petra Palm")
                @Nullable String name,
        @Schema(description = "Name of the unit whose seat it is", example = "Partille")
                String organisation,
        @Schema(description = "Where the nomination stands") NominationStatus status,
        @Schema(
                        description = "When the person came on the day that counts; missing if not",
                        example = "2022-04-06T06:41:00Z")
                @Nullable Instant arrivedAt) {

    static ArrivalJson of(DoorRow row) {
        return new ArrivalJson(row.nominationId(), row.name(), row.unit(), row.status(), row.at());
    }

    /** How many are in. */
    @Schema(description = "How many are in, of how many")
    public record ArrivalCountsJson(
            @Schema(
                            description = "The day that counts: today, or the event's next or last",
                            example = "2022-04-06")
                    @Nullable LocalDate day,
            @Schema(description = "Whether that is today", example = "true") boolean today,
            @Schema(description = "People who are in", example = "211") long in,
            @Schema(description = "People who hold a seat", example = "268") long expected,
            @Schema(
                            description = "People of whom it is noted that they did not come",
                            example = "0")
                    long noShows,
            @Schema(description = "The same for each unit") List<ArrivalUnitJson> units) {

        public ArrivalCountsJson {
            units = List.copyOf(units);
        }

        static ArrivalCountsJson of(DoorBoard board) {
            return new ArrivalCountsJson(
                    board.day(),
                    board.today(),
                    board.in(),
                    board.expected(),
                    board.noShows(),
                    board.units().stream()
                            .map(u -> new ArrivalUnitJson(u.id(), u.name(), u.in(), u.expected()))
                            .toList());
        }
    }

    /** One unit. */
    @Schema(description = "How many of a unit's people are in")
    public record ArrivalUnitJson(
            @Schema(description = "Number of the unit", example = "14") long organisation,
            @Schema(description = "Name of the unit", example = "Partille") String name,
            @Schema(description = "People who are in", example = "9") long in,
            @Schema(description = "People who hold a seat", example = "12") long expected) {}

    /** Who comes. */
    @Schema(description = "Who comes: the code that was shown, or the number of the nomination")
    public record RegisterArrivalJson(
            @Schema(description = "The code, with or without hyphen", example = "7KQX-M4TD")
                    @Nullable String code,
            @Schema(description = "Number of the nomination", example = "1301")
                    @Nullable Long nomination) {}

    /** Who came. */
    @Schema(description = "Somebody who is in")
    public record ArrivedJson(
            @Schema(description = "WELCOME, or ALREADY_IN if the person was in before")
                    Verdict verdict,
            @Schema(description = "Number of the nomination", example = "1301")
                    @Nullable Long nomination,
            @Schema(
                            description = "The name; missing for a person with protected identity",
                            example = "Petra Palm")
                    @Nullable String name,
            @Schema(description = "Name of the unit whose seat it is", example = "Partille")
                    @Nullable String organisation,
            @Schema(description = "Since when", example = "2022-04-06T06:41:00Z")
                    @Nullable Instant arrivedAt) {

        static ArrivedJson of(ScanAnswer answer) {
            return new ArrivedJson(
                    answer.verdict(),
                    answer.nominationId(),
                    answer.name(),
                    answer.unit(),
                    answer.at());
        }
    }

    /** Whose arrival was taken back. */
    @Schema(description = "Somebody who is not in any more")
    public record ArrivalUndoneJson(
            @Schema(description = "Number of the nomination", example = "1301") long nomination) {}

    /** Nothing is asked. */
    @Schema(description = "Nothing: an empty object")
    public record UndoArrivalJson() {}
}
