package se.motesplats.account.login.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import se.motesplats.shared.Unavailable;

/**
 * How many may be logging in at once in this node, hashing or waiting for their turn. Whoever waits
 * holds a thread of the server: those that are left over are for pages.
 */
@ApplicationScoped
class LoginRoom {

    /** Of the server's 200 threads; all of them are through within half a minute. */
    static final int PLACES = 64;

    private final Semaphore places = new Semaphore(PLACES);

    /**
     * Takes a place, before anything is known about who wants it.
     *
     * @throws Unavailable {@code error.account.manyAtOnce} when there is none
     */
    void enter() {
        if (!places.tryAcquire()) {
            throw new Unavailable("error.account.manyAtOnce");
        }
    }

    /** Gives the place back. */
    void leave() {
        places.release();
    }
}
