/** Pages about the pool of free seats, wishes, top-ups and corrections. */
@NullMarked
package se.motesplats.seat.pool.web;

import org.jspecify.annotations.NullMarked;
