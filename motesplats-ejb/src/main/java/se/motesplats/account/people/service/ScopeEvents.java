package se.motesplats.account.people.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What events are called, for roles that hold for one; implemented by the event feature, so that
 * nothing here depends on it.
 */
public interface ScopeEvents {

    /** An event that a role can be given for. */
    record Choice(long id, String title) {}

    /** Titles by id; unknown ids are left out. */
    Map<Long, String> titles(Collection<Long> ids);

    /** The events that a role may be given for: those that are not over or cancelled. */
    List<Choice> choices();
}
