package se.motesplats.meeting.news.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;

/**
 * News or a comment are shown no more.
 *
 * @param reason why, in words; null for none
 */
public record HidePost(@NotNull Long postId, @Nullable @Size(max = Lengths.REASON) String reason) {}
