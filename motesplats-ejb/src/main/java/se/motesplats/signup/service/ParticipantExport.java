package se.motesplats.signup.service;

import java.util.List;

/**
 * What a file of participants holds.
 *
 * @param nominationIds in the order of the rows; {@link ParticipantService#rows} gives what stands
 *     in them
 */
public record ParticipantExport(String eventTitle, List<Long> nominationIds) {

    public ParticipantExport {
        nominationIds = List.copyOf(nominationIds);
    }
}
