package se.motesplats.shared.frame.web;

import org.jspecify.annotations.Nullable;

/**
 * What a view bean offers when somebody else has saved first. What was typed stays in the page
 * until one of the two is chosen; {@code m:staleNotice} shows them.
 */
public interface StaleChoice {

    /**
     * Saves what was typed over what the other one saved.
     *
     * @return where to go then, as from any action; null to stay
     */
    @Nullable String overwrite();

    /**
     * Shows what the other one saved; what was typed is gone.
     *
     * @return where to go then, as from any action; null to stay
     */
    @Nullable String reload();
}
