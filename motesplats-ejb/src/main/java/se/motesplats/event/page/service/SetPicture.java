package se.motesplats.event.page.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/** What the picture of a series shows, in words; its file is sent beside. */
public record SetPicture(
        long seriesId, @NotBlank @Size(max = Lengths.TITLE) @SingleLine String text) {}
