/**
 * Distributing, passing on, naming, returning and answering seats.
 *
 * <p>Every change of who holds a seat goes the same way: rights, then the lock of the allocation
 * rows concerned (parents first, by the organisation's path), then a count of rows inside the lock,
 * then the change. Rounds are worked on under the lock of the event's row, which is taken before
 * any allocation.
 */
@NullMarked
package se.motesplats.seat.service;

import org.jspecify.annotations.NullMarked;
