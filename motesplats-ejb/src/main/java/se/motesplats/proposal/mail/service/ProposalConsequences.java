package se.motesplats.proposal.mail.service;

import static se.motesplats.event.decision.service.ConsequenceArea.DEADLINES;
import static se.motesplats.event.decision.service.ConsequenceArea.PROPOSALS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.event.decision.service.Consequence;
import se.motesplats.event.decision.service.EventConsequences;
import se.motesplats.event.service.EventNews;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.shared.SwedishTime;

/** What becomes of proposals and of the call for them. */
@ApplicationScoped
class ProposalConsequences implements EventConsequences {

    @Inject private ProposalRepository repository;
    @Inject private Clock clock;

    @Override
    public Watch watch(long eventId) {
        return this::said;
    }

    private List<Consequence> said(EventNews change) {
        List<Consequence> lines = new ArrayList<>();
        int proposals = repository.waitingOrAccepted(change.eventId()).size();
        if (proposals > 0 && (change.statusChanged() || change.daysChanged())) {
            lines.add(Consequence.of(PROPOSALS, "proposal.happens.kept", proposals));
        }
        int drafts = repository.drafts(change.eventId()).size();
        if (drafts > 0 && change.statusChanged()) {
            lines.add(
                    Consequence.of(
                            PROPOSALS,
                            change.after().isPlanned()
                                    ? "proposal.happens.drafts.open"
                                    : "proposal.happens.drafts.closed",
                            drafts));
        }
        LocalDate today = SwedishTime.dayOf(clock.instant());
        repository
                .findCall(change.eventId())
                .map(call -> SwedishTime.dayOf(call.getWindow().closesAt().minusMillis(1)))
                .filter(last -> !last.isBefore(today))
                .filter(last -> change.statusChanged() || change.daysChanged())
                .ifPresent(last -> lines.add(call(change, last)));
        return lines;
    }

    private static Consequence call(EventNews change, LocalDate last) {
        if (!change.after().isPlanned()) {
            return Consequence.of(DEADLINES, "proposal.happens.call.closed", last);
        }
        boolean late = change.after().dates().stream().anyMatch(day -> !day.isAfter(last));
        return Consequence.of(
                DEADLINES,
                late ? "proposal.happens.call.late" : "proposal.happens.call.stays",
                last);
    }
}
