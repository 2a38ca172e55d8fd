package se.motesplats.programme.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * Freezes the working schedule under a name.
 *
 * @param seenNumber the number that the preview named: somebody else may have released since
 * @param publish whether the public sees it at once
 */
public record ReleaseProgramme(
        long eventId,
        int seenNumber,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String name,
        boolean publish) {}
