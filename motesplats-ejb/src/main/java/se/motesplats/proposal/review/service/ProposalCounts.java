package se.motesplats.proposal.review.service;

import java.util.Map;
import se.motesplats.proposal.ProposalStatus;

/**
 * How an event's proposals stand.
 *
 * @param byStatus drafts are counted, but seen by nobody
 * @param toReview how many wait for the caller's score
 */
public record ProposalCounts(Map<ProposalStatus, Long> byStatus, long toReview) {

    public ProposalCounts {
        byStatus = Map.copyOf(byStatus);
    }

    public long of(ProposalStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    /** All that were received, whatever became of them. */
    public long received() {
        return byStatus.entrySet().stream()
                .filter(e -> e.getKey() != ProposalStatus.DRAFT)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
