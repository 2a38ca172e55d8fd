package se.motesplats.proposal.review.service;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;

/**
 * Which proposals of an event, in which order.
 *
 * @param text searched in number, title, summary, organisation and proposer; empty for all
 * @param statuses empty for all
 * @param formats empty for all
 * @param organisationId with everything under it; null for all
 * @param unreviewedByMe only those that wait for the caller's score
 */
public record ProposalQuery(
        long eventId,
        String text,
        Set<ProposalStatus> statuses,
        Set<ProposalFormat> formats,
        @Nullable Long organisationId,
        boolean unreviewedByMe,
        Order order,
        boolean descending) {

    /** What lists are sorted by; names by the Swedish alphabet. */
    public enum Order {
        RECEIVED,
        TITLE,
        ORGANISATION,
        STATUS,
        SCORE
    }

    public ProposalQuery {
        statuses = Set.copyOf(statuses);
        formats = Set.copyOf(formats);
    }

    /** All received proposals of an event in the order they came. */
    public static ProposalQuery all(long eventId) {
        return new ProposalQuery(
                eventId, "", Set.of(), Set.of(), null, false, Order.RECEIVED, false);
    }
}
