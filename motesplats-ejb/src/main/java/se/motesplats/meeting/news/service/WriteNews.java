package se.motesplats.meeting.news.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * News for the members of a group.
 *
 * @param mailed whether the members get it by mail, too
 */
public record WriteNews(
        @NotNull Long groupId,
        @NotBlank @Size(max = Lengths.TITLE) @SingleLine String title,
        @NotBlank @Size(max = Lengths.TEXT) String text,
        boolean mailed) {}
