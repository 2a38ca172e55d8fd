package se.motesplats.meeting.question.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;

/**
 * A question to organisations of a group.
 *
 * @param itemId point of the meeting that it came from; null for none
 * @param raisedById organisation that asks, which is never asked itself; null for the group
 * @param organisationIds of the group, those that are asked
 * @param lastDay by which answers are wanted; null for none
 * @param ownerId person of the group who looks after it
 */
public record AskQuestion(
        long meetingId,
        @Nullable Long itemId,
        @NotBlank @Size(max = Lengths.REASON) String text,
        @Nullable Long raisedById,
        @NotNull List<@NotNull Long> organisationIds,
        @Nullable LocalDate lastDay,
        @NotNull Long ownerId) {

    public AskQuestion {
        organisationIds = List.copyOf(organisationIds);
    }
}
