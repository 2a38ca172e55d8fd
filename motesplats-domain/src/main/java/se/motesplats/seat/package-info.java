/**
 * Seats at an event: distributed to municipalities in a round, passed on to districts and
 * departments, given to people by nomination.
 *
 * <p>Life cycle: an {@link se.motesplats.seat.AllocationRound} is proposed with one {@link
 * se.motesplats.seat.AllocationShare} for each municipality, computed by {@link
 * se.motesplats.apportionment.Apportionment}. Fixing it makes one {@link
 * se.motesplats.seat.Allocation} for each municipality and one {@link se.motesplats.seat.Seat} row
 * for each seat. A seat lies with exactly one allocation and carries at most one active {@link
 * se.motesplats.seat.Nomination}; both are constraints of the database, so that no seat can be
 * given twice. Every number of seats is a count of rows.
 *
 * <p>Locks: whoever moves, names or frees seats first locks the allocation rows it touches, parents
 * before children (by the organisation's path), and counts inside the lock.
 */
@NullMarked
package se.motesplats.seat;

import org.jspecify.annotations.NullMarked;
