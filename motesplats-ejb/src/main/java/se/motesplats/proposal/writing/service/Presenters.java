package se.motesplats.proposal.writing.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ground.service.PresenterRow;
import se.motesplats.proposal.ground.service.ShownName;

/** Who presents a proposal, and whether it still may be presented. */
public final class Presenters {

    private Presenters() {}

    /** Whether it was sent in and may still become part of the programme. */
    public static boolean isReceived(Proposal proposal) {
        return isCurrent(proposal) && proposal.getStatus() != ProposalStatus.DRAFT;
    }

    static boolean isCurrent(Proposal proposal) {
        return proposal.getStatus() != ProposalStatus.WITHDRAWN
                && proposal.getStatus() != ProposalStatus.DECLINED;
    }

    /**
     * @param editor whether it is shown to those who typed the names
     */
    public static List<PresenterRow> presenters(Proposal p, boolean editor) {
        List<PresenterRow> rows = new ArrayList<>();
        rows.add(
                new PresenterRow(
                        null,
                        p.getProposer().getId(),
                        ShownName.of(p.getProposer()),
                        ShownName.of(p.getOrganisation()),
                        null));
        Stream<PresenterRow> others = p.getCoPresenters().stream().map(c -> toRow(c, editor));
        others.forEach(rows::add);
        return List.copyOf(rows);
    }

    static PresenterRow toRow(CoPresenter c, boolean editor) {
        return new PresenterRow(
                c.getId(),
                c.getPerson().getId(),
                ShownName.of(c, editor),
                ShownName.of(c.getOrganisation()),
                c.getStatus());
    }
}
