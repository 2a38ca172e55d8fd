package se.motesplats.proposal.ground.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.CoPresenterStatus;

/**
 * One presenter of a proposal.
 *
 * @param coPresenterId null for the proposer
 * @param name empty when the identity is protected
 * @param organisation empty when unknown
 * @param status null for the proposer
 */
public record PresenterRow(
        @Nullable Long coPresenterId,
        long personId,
        String name,
        String organisation,
        @Nullable CoPresenterStatus status) {}
