package se.motesplats.meeting.news.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.shared.Lengths;

/** What a member says about news. */
public record CommentNews(
        @NotNull Long newsId, @NotBlank @Size(max = Lengths.TEXT) String comment) {}
