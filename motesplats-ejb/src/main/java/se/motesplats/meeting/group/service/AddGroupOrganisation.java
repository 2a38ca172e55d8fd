package se.motesplats.meeting.group.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * An organisation takes part in a group.
 *
 * @param organisationId one of the tree; null for one that only has a name
 * @param name needed when it is not of the tree
 */
public record AddGroupOrganisation(
        long groupId,
        @Nullable Long organisationId,
        @Nullable @Size(max = Lengths.NAME) @SingleLine String name,
        @NotNull LocalDate validFrom) {}
