package se.motesplats.shared.list.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Choose the columns of a list.
 *
 * @param switched those that are shown though they usually are not, and the other way round
 */
public record ChooseColumns(
        @NotNull ListName list,
        @NotNull @Size(max = 30)
                Set<@NotNull @Pattern(regexp = "[a-zA-Z]{1,30}") String> switched) {}
