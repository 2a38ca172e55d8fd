/**
 * What an event's content is made of: the call for proposals, the proposals with their presenters,
 * the working group's reviews and the decisions.
 *
 * <p>A proposal's life: {@code DRAFT → SUBMITTED → ACCEPTED | RESERVE | DECLINED}; a decision can
 * be exchanged for another or undone, and the proposer can withdraw. See {@link
 * se.motesplats.proposal.ProposalStatus}.
 */
@NullMarked
package se.motesplats.proposal;

import org.jspecify.annotations.NullMarked;
