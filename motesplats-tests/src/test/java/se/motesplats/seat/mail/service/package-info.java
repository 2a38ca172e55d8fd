/** Proofs about calendar entries. */
@NullMarked
package se.motesplats.seat.mail.service;

import org.jspecify.annotations.NullMarked;
