package se.motesplats.proposal.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.motesplats.proposal.SubmissionWindow;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.reminder.Anchor;
import se.motesplats.reminder.service.AnchorSource;

/** When the call of an event opens and closes. */
@ApplicationScoped
class CallAnchors implements AnchorSource {

    private static final String OPENS = "CALL_OPENS";
    private static final String CLOSES = "CALL_CLOSES";

    @Inject private ProposalRepository repository;

    @Override
    public List<String> keys() {
        return List.of(OPENS, CLOSES);
    }

    @Override
    public Optional<Anchor> find(String key, long eventId) {
        return repository
                .findCall(eventId)
                .map(
                        call -> {
                            SubmissionWindow window = call.getWindow();
                            return key.equals(OPENS)
                                    ? Anchor.at(OPENS, window.opensAt())
                                    : Anchor.lastDay(CLOSES, window.lastDay());
                        });
    }
}
