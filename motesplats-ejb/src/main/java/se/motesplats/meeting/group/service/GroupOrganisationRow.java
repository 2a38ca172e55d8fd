package se.motesplats.meeting.group.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of a group.
 *
 * @param inTree whether it is one of the tree
 * @param now whether it takes part today
 */
public record GroupOrganisationRow(
        long id,
        String name,
        boolean inTree,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean now)
        implements Serializable {}
