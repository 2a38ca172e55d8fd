/** Proofs about naming people. */
@NullMarked
package se.motesplats.seat.naming;

import org.jspecify.annotations.NullMarked;
