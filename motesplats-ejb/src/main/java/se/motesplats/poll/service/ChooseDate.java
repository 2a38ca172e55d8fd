package se.motesplats.poll.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/**
 * Choose the date of a poll.
 *
 * @param outcome what becomes of it, as {@link Choice#key}
 */
public record ChooseDate(
        long pollId,
        @NotNull Long slotId,
        @NotNull @Pattern(regexp = "[a-z]{1,20}:[0-9]{1,18}") String outcome)
        implements Serializable {

    String kind() {
        return outcome.substring(0, outcome.indexOf(':'));
    }

    long target() {
        return Long.parseLong(outcome.substring(outcome.indexOf(':') + 1));
    }

    /**
     * What the caller may make of the date.
     *
     * @param key of the kind and the target
     * @param name of the target; empty where there is only one
     */
    public record Choice(String key, String kind, String name) implements Serializable {}
}
