/** Proofs about what people are told of their seats. */
@NullMarked
package se.motesplats.seat.mail;

import org.jspecify.annotations.NullMarked;
