/** Proofs about lists of names. */
@NullMarked
package se.motesplats.seat.namelist.service;

import org.jspecify.annotations.NullMarked;
