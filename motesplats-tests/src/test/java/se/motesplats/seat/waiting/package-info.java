/** Proofs about reserves, waiting lists and offers. */
@NullMarked
package se.motesplats.seat.waiting;

import org.jspecify.annotations.NullMarked;
