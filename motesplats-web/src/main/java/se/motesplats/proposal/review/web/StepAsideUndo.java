package se.motesplats.proposal.review.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.proposal.review.service.ReviewService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;

/** Who stepped aside reviews the proposal after all. */
@ApplicationScoped
class StepAsideUndo implements UndoSource {

    private static final String KIND = "proposal.stepAside";

    @Inject private ReviewService reviews;

    static Messages.Undo of(long proposal) {
        return new Messages.Undo(KIND, List.of(String.valueOf(proposal)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        reviews.stepBack(Long.parseLong(data.get(0)));
    }
}
