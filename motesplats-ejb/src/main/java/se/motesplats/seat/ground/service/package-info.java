/**
 * What all parts of seat stand on: the rows and their locks, the numbers, who may, when seats may
 * still change hands, and the way that seats have gone.
 *
 * <p>Every change of who holds a seat goes the same way: rights, then the lock of the allocation
 * rows concerned (parents first, by the organisation's path), then a count of rows inside the lock,
 * then the change. Rounds are worked on under the lock of the event's row, which is taken before
 * any allocation; after the allocations come the row of the event's room, and people last of all,
 * in the order of their ids.
 *
 * <p>Parts stand in one order, lower ones first: ground, recount · round, capacity · pool, naming,
 * contact · namelist · waiting, answer, board · mail, demo. A part knows lower ones only; what it
 * has to say to a higher one is an event or an interface of its own.
 */
@NullMarked
package se.motesplats.seat.ground.service;

import org.jspecify.annotations.NullMarked;
