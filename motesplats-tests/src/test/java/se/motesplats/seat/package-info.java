/** Proofs about seats. */
@NullMarked
package se.motesplats.seat;

import org.jspecify.annotations.NullMarked;
