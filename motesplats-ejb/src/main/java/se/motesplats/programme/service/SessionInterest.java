package se.motesplats.programme.service;

import java.util.Map;

/** A feature that knows how many people a change of the programme concerns. */
public interface SessionInterest {

    /** How many have chosen a session of the event or wait for it, by the session's id. */
    Map<Long, Long> choicesBySession(long eventId);
}
