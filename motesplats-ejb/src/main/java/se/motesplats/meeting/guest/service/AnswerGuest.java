package se.motesplats.meeting.guest.service;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;

/**
 * A contact answers.
 *
 * @param answer in words, for the guest; null for none
 */
public record AnswerGuest(
        long guestId, boolean yes, @Nullable @Size(max = Lengths.REASON) String answer) {}
