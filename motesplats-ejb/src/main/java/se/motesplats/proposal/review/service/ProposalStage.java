package se.motesplats.proposal.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.event.Event;
import se.motesplats.overview.Chart;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.Stage;
import se.motesplats.overview.StageLine;
import se.motesplats.overview.StageState;
import se.motesplats.overview.service.ChartSource;
import se.motesplats.overview.service.NewsSource;
import se.motesplats.overview.service.StageSource;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.shared.Permission;
import se.motesplats.shared.usecase.service.Caller;

/** How the proposals stand, for those who read them. */
@ApplicationScoped
class ProposalStage implements StageSource, NewsSource, ChartSource {

    @Inject private ProposalRepository repository;
    @Inject private ProposalSearch search;
    @Inject private ProposalNumbers numbers;
    @Inject private PersonDirectory people;
    @Inject private Clock clock;

    @Override
    @Transactional
    public List<StageLine> stages(Event event, Caller caller) {
        if (!reads(event, caller)) {
            return List.of();
        }
        boolean decides = caller.may(Permission.PROPOSAL_DECIDE, event.scope());
        ProposalCounts counts =
                search.counts(event.getId(), ProposalSearch.Reader.of(people.me(), decides));
        return List.of(line(event, counts, decides));
    }

    private StageLine line(Event event, ProposalCounts counts, boolean decides) {
        String page = "/proposal/list.xhtml?event=" + event.getId();
        long submitted = counts.of(ProposalStatus.SUBMITTED);
        if (counts.received() == 0) {
            return StageLine.of(
                    Stage.PROPOSALS, StageState.AHEAD, Sentence.of("stage.proposals.none"));
        }
        Sentence decided =
                Sentence.of(
                        "stage.proposals.decided",
                        counts.of(ProposalStatus.ACCEPTED),
                        counts.of(ProposalStatus.RESERVE),
                        counts.of(ProposalStatus.DECLINED));
        if (submitted == 0) {
            return StageLine.of(Stage.PROPOSALS, StageState.DONE, decided);
        }
        Sentence waiting = Sentence.of("stage.proposals.waiting", counts.received(), submitted);
        // As long as more can come in, there is nothing to decide between.
        if (decides && isClosed(event)) {
            return StageLine.of(Stage.PROPOSALS, StageState.WAITS, waiting)
                    .action("stage.proposals.decide", page);
        }
        if (!decides && counts.toReview() > 0) {
            return StageLine.of(
                            Stage.PROPOSALS,
                            StageState.WAITS,
                            Sentence.of("stage.proposals.toReview", counts.toReview()))
                    .action("stage.proposals.review", page + "&unreviewed=true");
        }
        return StageLine.of(Stage.PROPOSALS, StageState.UNDER_WAY, waiting)
                .action("stage.proposals.read", page);
    }

    private boolean isClosed(Event event) {
        return repository
                .findCall(event.getId())
                .map(CallForProposals::getWindow)
                .map(window -> !clock.instant().isBefore(window.closesAt()))
                .orElse(true);
    }

    @Override
    @Transactional
    public List<Sentence> news(Event event, Instant since, Caller caller) {
        if (!reads(event, caller)) {
            return List.of();
        }
        long received = numbers.receivedSince(event.getId(), since);
        return received == 0 ? List.of() : List.of(Sentence.of("news.proposals", received));
    }

    @Override
    @Transactional
    public List<Chart> charts(Event event, Caller caller) {
        if (!reads(event, caller)) {
            return List.of();
        }
        List<Chart.Row> rows = numbers.byMunicipality(event.getId());
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Chart(
                                "chart.proposals",
                                Chart.Counted.PROPOSALS,
                                List.of(
                                        "chart.proposals.accepted",
                                        "chart.proposals.reserve",
                                        "chart.proposals.open",
                                        "chart.proposals.declined"),
                                rows.stream().limit(MOST).toList(),
                                Math.max(0, rows.size() - MOST),
                                "/proposal/list.xhtml?event=" + event.getId()));
    }

    private static boolean reads(Event event, Caller caller) {
        return caller.may(Permission.PROPOSAL_REVIEW, event.scope());
    }
}
