package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.motesplats.reminder.Anchor;
import se.motesplats.reminder.service.AnchorSource;

/** The last day to choose sessions. */
@ApplicationScoped
class SignupAnchors implements AnchorSource {

    private static final String CLOSES = "SIGNUP_CLOSES";

    @Inject private SignupRepository repository;

    @Override
    public List<String> keys() {
        return List.of(CLOSES);
    }

    @Override
    public Optional<Anchor> find(String key, long eventId) {
        return repository.findRule(eventId).map(rule -> Anchor.lastDay(CLOSES, rule.getLastDay()));
    }
}
