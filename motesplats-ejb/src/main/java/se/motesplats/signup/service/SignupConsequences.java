package se.motesplats.signup.service;

import static se.motesplats.event.decision.service.ConsequenceArea.CHOICES;
import static se.motesplats.event.decision.service.ConsequenceArea.DEADLINES;
import static se.motesplats.event.decision.service.ConsequenceArea.NEEDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.decision.service.Consequence;
import se.motesplats.event.decision.service.EventConsequences;
import se.motesplats.event.service.EventNews;
import se.motesplats.signup.SignupRule;

/** What becomes of choices of sessions, the last day for them, and needs. */
@ApplicationScoped
class SignupConsequences implements EventConsequences {

    @Inject private SignupRepository repository;
    @Inject private NeedRepository needs;
    @Inject private FollowedSignup followed;

    private record Seen(long choices, @Nullable LocalDate lastDay, int needs) {}

    private Seen look(long eventId) {
        return new Seen(
                repository.aliveBySession(eventId).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                repository.findRule(eventId).map(SignupRule::getLastDay).orElse(null),
                needs.ofEvent(eventId).size());
    }

    @Override
    public Watch watch(long eventId) {
        Seen before = look(eventId);
        return change -> said(change, before, look(eventId));
    }

    private List<Consequence> said(EventNews change, Seen before, Seen after) {
        List<Consequence> lines = new ArrayList<>();
        if (after.choices > 0) {
            String fate = change.cancelled() ? "cancelled" : "kept";
            lines.add(Consequence.of(CHOICES, "signup.happens.choices." + fate, after.choices));
        }
        if (before.choices > after.choices) {
            lines.add(
                    Consequence.of(
                            CHOICES,
                            "signup.happens.choices.ended",
                            before.choices - after.choices));
        }
        if (after.lastDay != null && before.lastDay != null && change.daysChanged()) {
            lines.add(
                    after.lastDay.equals(before.lastDay)
                            ? Consequence.of(
                                    DEADLINES, "signup.happens.lastDay.stays", after.lastDay)
                            : Consequence.of(
                                    DEADLINES,
                                    "signup.happens.lastDay.moves",
                                    before.lastDay,
                                    after.lastDay));
        }
        FollowedSignup.Needs gone = followed.needsOf(change.eventId());
        if (!gone.people().isEmpty()) {
            lines.add(
                    Consequence.of(
                            NEEDS,
                            gone.all() ? "signup.happens.needs.all" : "signup.happens.needs.diet",
                            gone.people().size()));
        }
        if (after.needs > 0) {
            lines.add(Consequence.of(NEEDS, "signup.happens.needs.kept", after.needs));
        }
        return lines;
    }
}
