package se.motesplats.meeting.outcome.service;

import java.io.Serializable;

/**
 * A decision as it is shown.
 *
 * @param itemId the point that it was decided on; 0 for none
 * @param number among the decisions of the meeting, from 1 on
 */
public record DecisionRow(long id, int version, long itemId, int number, String text)
        implements Serializable {}
