package se.motesplats.signup.service;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an event's change did to choices and needs in this transaction, for those who tell it. */
@TransactionScoped
public class FollowedSignup implements Serializable {

    /**
     * Needs that were deleted.
     *
     * @param people whose they were
     * @param all whether all of it went, and not only what was about food
     */
    record Needs(List<Long> people, boolean all) {}

    private final Map<Long, Map<Long, List<ChoicesMoved.Change>>> choices = new HashMap<>();
    private final Map<Long, Needs> needs = new HashMap<>();

    void choices(long eventId, Map<Long, List<ChoicesMoved.Change>> byPerson) {
        choices.put(eventId, byPerson);
    }

    Map<Long, List<ChoicesMoved.Change>> choicesOf(long eventId) {
        return choices.getOrDefault(eventId, Map.of());
    }

    void needs(long eventId, List<Long> people, boolean all) {
        if (!people.isEmpty()) {
            needs.put(eventId, new Needs(people, all));
        }
    }

    Needs needsOf(long eventId) {
        return needs.getOrDefault(eventId, new Needs(List.of(), false));
    }
}
