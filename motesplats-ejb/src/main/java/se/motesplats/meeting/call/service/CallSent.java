package se.motesplats.meeting.call.service;

import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.meeting.CallChange;
import se.motesplats.meeting.CallRelease;

/**
 * A call was sent, or an update of one.
 *
 * @param changes since the one before; none with the first one
 */
record CallSent(CallRelease release, List<Person> people, List<CallChange> changes) {}
