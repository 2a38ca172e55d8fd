package se.motesplats.event.page.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;
import se.motesplats.shared.SingleLine;

/**
 * Adds what somebody says.
 *
 * @param who name and work, as that person wants to be named
 */
public record AddVoice(
        long seriesId,
        @NotBlank @Size(max = Lengths.REASON) @MultiLine String quote,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String who) {}
