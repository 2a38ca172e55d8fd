package se.motesplats.proposal.review.service;

import java.io.Serializable;
import se.motesplats.proposal.ProposalStatus;

/**
 * A received proposal, chosen to decide on it together with others.
 *
 * @param waiting whether it waits for a decision that the caller may take
 */
public record DecidableProposal(
        long id,
        int version,
        String number,
        String title,
        String organisation,
        ProposalStatus status,
        boolean waiting)
        implements Serializable {}
