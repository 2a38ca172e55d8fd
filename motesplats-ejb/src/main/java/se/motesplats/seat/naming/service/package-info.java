/**
 * Giving seats to people by name: naming, seats that are kept, passing on and giving back,
 * substitution, the seats of pools, and who comes to the door.
 *
 * <p>{@code NamePeople} is the command of a unit; {@code PeopleChooser} finds out who is meant; the
 * desk ({@code NamingDesk}) is what naming has in common wherever it begins; {@code Seating} is the
 * one way to a seat, also for offers, substitutes and the door, and a nomination is the row that
 * comes of it.
 */
@NullMarked
package se.motesplats.seat.naming.service;

import org.jspecify.annotations.NullMarked;
