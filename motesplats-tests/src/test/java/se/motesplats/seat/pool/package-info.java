/** Proofs about the pool of free seats. */
@NullMarked
package se.motesplats.seat.pool;

import org.jspecify.annotations.NullMarked;
