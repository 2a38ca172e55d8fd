package se.motesplats.proposal.review.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.ProposalCounts;
import se.motesplats.shared.text.web.Texts;

/** The filters of a list of proposals that are switched by a press. */
public class ProposalChips {

    private final ProposalListAddress address;
    private final ProposalCounts counts;
    private final Texts texts;

    ProposalChips(ProposalListAddress address, ProposalCounts counts, Texts texts) {
        this.address = address;
        this.counts = counts;
        this.texts = texts;
    }

    /**
     * A filter that can be switched.
     *
     * @param page where it is switched over
     */
    public record Chip(String text, boolean on, String page) {}

    public List<Chip> getStatus() {
        Set<ProposalStatus> on =
                ProposalListAddress.chosen(ProposalStatus.class, address.getStatus());
        List<Chip> chips = new ArrayList<>();
        for (ProposalStatus s : ProposalStatus.values()) {
            if (s != ProposalStatus.DRAFT) {
                chips.add(
                        new Chip(
                                texts.format("proposal.list.chip", texts.name(s), counts.of(s)),
                                on.contains(s),
                                address.link()
                                        .with("status", ProposalListAddress.switched(on, s))));
            }
        }
        return chips;
    }

    public List<Chip> getFormat() {
        Set<ProposalFormat> on =
                ProposalListAddress.chosen(ProposalFormat.class, address.getFormat());
        return Arrays.stream(ProposalFormat.values())
                .map(
                        f ->
                                new Chip(
                                        texts.name(f),
                                        on.contains(f),
                                        address.link()
                                                .with(
                                                        "format",
                                                        ProposalListAddress.switched(on, f))))
                .toList();
    }

    /** Those that wait for the caller's own score. */
    public Chip getUnreviewed() {
        boolean on = address.isUnreviewedOnly();
        return new Chip(
                texts.format("proposal.list.unreviewed", counts.toReview()),
                on,
                address.link().with("unreviewed", on ? "" : "true"));
    }
}
