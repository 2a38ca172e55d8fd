package se.motesplats.event.service;

import java.util.List;
import se.motesplats.account.Person;

/**
 * A feature that knows people whom an event concerns, such as those who have a seat: they are told
 * when the event is moved or its status changes, and the preview of such a change lists them.
 */
public interface EventAudience {

    /**
     * One group.
     *
     * @param key text key of what the group is called, such as {@code event.audience.workingGroup}
     */
    record Group(String key, List<Person> people) {}

    /** The groups of an event that exist now; empty ones may be left out. */
    List<Group> groupsOf(long eventId);
}
