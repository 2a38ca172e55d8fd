/** Proofs about the use cases of seats that need no server. */
@NullMarked
package se.motesplats.seat.service;

import org.jspecify.annotations.NullMarked;
