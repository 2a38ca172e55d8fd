package se.motesplats.livetext.service;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.livetext.LiveTextPlace;

/**
 * What a browser made of a text.
 *
 * @param client what the page calls itself
 * @param sequence what it calls this change: the same is done once
 * @param base the number of the text that it started from
 * @param after the change of the same page that it started from instead; null for none
 * @param content the whole text
 */
public record SaveLiveText(
        LiveTextPlace place,
        @Pattern(regexp = "[a-z0-9]{1,40}") String client,
        @Min(0) int sequence,
        @Min(0) int base,
        @Nullable Integer after,
        String content) {}
