package se.motesplats.proposal.review.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ConflictKind;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ground.service.PresenterRow;

/**
 * A proposal with all that the caller may know of it.
 *
 * @param number empty while it is a draft
 * @param submittedBy name of the sender; empty when withheld or not sent in
 * @param history of its states; names empty when withheld
 * @param group what the working group knows; null for others
 * @param may what the caller can do now
 */
public record ProposalDetails(
        long id,
        int version,
        long eventId,
        String eventTitle,
        String number,
        String title,
        String summary,
        @Nullable ProposalFormat format,
        @Nullable String formatWords,
        ProposalStatus status,
        String organisation,
        List<PresenterRow> presenters,
        @Nullable Instant submittedAt,
        String submittedBy,
        Instant editedAt,
        String decisionReason,
        List<Step> history,
        @Nullable Group group,
        May may) {

    /** One step of the history. */
    public record Step(
            ProposalStatus from, ProposalStatus to, Instant at, String by, String reason) {}

    /** One reviewer's opinion. */
    public record Opinion(String reviewer, int score, String comment, Instant at, boolean mine) {}

    /**
     * What the working group knows.
     *
     * @param conflict why the caller is aside; null if not
     * @param conflictReason what the caller said, when it was declared
     * @param opinions all when the caller may see them, else the caller's own at most
     * @param hidden how many opinions are kept back until the caller has given an own one
     */
    public record Group(
            @Nullable ConflictKind conflict,
            String conflictReason,
            List<Opinion> opinions,
            long hidden) {

        public Optional<Opinion> mine() {
            return opinions.stream().filter(Opinion::mine).findFirst();
        }
    }

    /**
     * What the caller can do with it now.
     *
     * @param inviteAgain co-presenters who can be asked once more
     */
    public record May(
            boolean edit,
            boolean withdraw,
            boolean restore,
            boolean answer,
            boolean review,
            boolean stepAside,
            boolean decide,
            boolean undoDecision,
            List<Long> inviteAgain) {}
}
