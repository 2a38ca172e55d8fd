package se.motesplats.account.login.service;

/**
 * Somebody is in.
 *
 * @param device the secret that the browser keeps, so that it is known the next time: the one it
 *     came with, or a new one
 */
public record LoggedIn(SessionPerson person, String device) {

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return "LoggedIn";
    }
}
