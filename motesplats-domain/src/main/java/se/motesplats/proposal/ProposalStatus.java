package se.motesplats.proposal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a proposal stands, and where it can go from there. */
public enum ProposalStatus {
    /** Utkast: seen by the proposer alone. */
    DRAFT,
    /** Inskickat: received, with a number. */
    SUBMITTED,
    /** Antaget. */
    ACCEPTED,
    /** Reserv. */
    RESERVE,
    /** Avböjt. */
    DECLINED,
    /** Återtaget by the proposer, with or without a number. */
    WITHDRAWN;

    private static final Map<ProposalStatus, Set<ProposalStatus>> NEXT =
            Map.of(
                    DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN),
                    SUBMITTED, EnumSet.of(ACCEPTED, RESERVE, DECLINED, WITHDRAWN),
                    ACCEPTED, EnumSet.of(SUBMITTED, RESERVE, DECLINED, WITHDRAWN),
                    RESERVE, EnumSet.of(SUBMITTED, ACCEPTED, DECLINED, WITHDRAWN),
                    DECLINED, EnumSet.of(SUBMITTED, ACCEPTED, RESERVE),
                    WITHDRAWN, EnumSet.of(DRAFT, SUBMITTED));

    /** Whether the coordinator has decided. */
    public boolean isDecided() {
        return this == ACCEPTED || this == RESERVE || this == DECLINED;
    }

    public boolean canBecome(ProposalStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
