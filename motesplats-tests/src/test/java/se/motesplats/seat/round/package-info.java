/** Proofs about rounds. */
@NullMarked
package se.motesplats.seat.round;

import org.jspecify.annotations.NullMarked;
