/**
 * Use cases of proposals: the call, writing and sending in, presenting with others, reviewing,
 * deciding. Other features learn of it by the domain events here, and ask {@link
 * se.motesplats.proposal.service.AcceptedProposals}.
 */
@NullMarked
package se.motesplats.proposal.service;

import org.jspecify.annotations.NullMarked;
