package se.motesplats.account;

import java.io.Serializable;

/**
 * A picture of a person.
 *
 * @param picture its number
 * @param forAll whether strangers see it, too
 */
public record Portrait(long picture, boolean forAll) implements Serializable {

    /**
     * Whether somebody may see it who sees the person's name.
     *
     * @param stranger somebody who is not logged in
     */
    public boolean isFor(boolean stranger) {
        return forAll || !stranger;
    }
}
