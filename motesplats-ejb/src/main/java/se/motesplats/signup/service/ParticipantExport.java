package se.motesplats.signup.service;

import java.util.List;

/**
 * What a file of participants holds.
 *
 * @param modes whether people take part in more than one way
 * @param nominationIds in the order of the rows; {@link ParticipantService#rows} gives what stands
 *     in them
 */
public record ParticipantExport(String eventTitle, boolean modes, List<Long> nominationIds) {

    public ParticipantExport {
        nominationIds = List.copyOf(nominationIds);
    }
}
