package se.motesplats.reminder.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * When a rule is, as things stand.
 *
 * @param wanted what the rule says
 * @param at when it is sent: moved where nothing is sent then
 * @param past whether that has passed
 */
public record RuleMoment(Instant wanted, Instant at, boolean past) implements Serializable {

    /** Whether one does not send when the rule says. */
    public boolean isMoved() {
        return !wanted.equals(at);
    }
}
