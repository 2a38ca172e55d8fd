package se.motesplats.checkin.service;

import se.motesplats.checkin.DoorRule;
import se.motesplats.seat.NominationStatus;

/**
 * A nomination whose code the door may be shown.
 *
 * @param in whether the person is in on the day
 * @param online whether the person takes part online
 */
record HeldCode(long nominationId, NominationStatus status, boolean in, boolean online) {

    DoorRule.Shown shown(long eventId) {
        return new DoorRule.Shown(eventId, status, in, online, DoorRule.Before.NEVER);
    }
}
