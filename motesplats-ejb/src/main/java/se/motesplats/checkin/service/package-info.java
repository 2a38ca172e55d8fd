/**
 * Checking people in at the door, by code or by name, and giving seats to those who come without.
 *
 * <p>Locks: who comes in, and who takes away a seat because its holder did not come, hold that
 * nomination's row; for a seat the order of {@link se.motesplats.seat.ground.service} comes before.
 */
@NullMarked
package se.motesplats.checkin.service;

import org.jspecify.annotations.NullMarked;
