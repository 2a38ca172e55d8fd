package se.motesplats.proposal.review.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.motesplats.proposal.ground.service.OrganisationItem;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;

/** What stands around the received proposals: columns, and the filters that are typed or picked. */
final class ProposalFrame {

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("received", "proposal.list.number").sorted(),
                    ListColumn.always("title", "proposal.title").sorted(),
                    ListColumn.usual("format", "proposal.format"),
                    ListColumn.usual("organisation", "proposal.organisation").sorted(),
                    ListColumn.extra("proposer", "proposal.list.proposer"),
                    ListColumn.extra("submitted", "proposal.list.received"),
                    ListColumn.usual("status", "proposal.list.status").sorted(),
                    ListColumn.usual("score", "proposal.list.median").sortedDown().numbers(),
                    ListColumn.usual("mine", "proposal.list.myScore").numbers());

    private ProposalFrame() {}

    static ListFrame of(
            ProposalListAddress address, List<OrganisationItem> all, Set<String> switched) {
        return new ListFrame(ListName.PROPOSALS, address.link(), address.order(), COLUMNS, switched)
                .pill("q", "proposal.list.search", address.getText())
                .pill(
                        "organisation",
                        "proposal.list.organisation",
                        ListChoice.chosenOf(choices(address, all)));
    }

    static List<ListChoice> choices(ProposalListAddress address, List<OrganisationItem> all) {
        Object chosen = Objects.requireNonNullElse(address.getOrganisation(), "");
        return all.stream().map(o -> ListChoice.of(o.id(), o.name(), chosen)).toList();
    }
}
