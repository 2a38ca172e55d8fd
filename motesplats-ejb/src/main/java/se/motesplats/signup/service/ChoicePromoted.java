package se.motesplats.signup.service;

import java.util.List;

/**
 * Somebody who waited has a place.
 *
 * @param left titles of own choices at the same time, which were given up for it
 */
record ChoicePromoted(long choiceId, List<String> left) {
    public ChoicePromoted {
        left = List.copyOf(left);
    }
}
